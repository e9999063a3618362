/** Witnesses beside the phone on the wire: codes, hosts, kiosks. */
@NullMarked
package org.verifiedcompliance.http.witnesses;

import org.jspecify.annotations.NullMarked;

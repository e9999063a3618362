/** Closed records of meetings on the wire. */
@NullMarked
package org.verifiedcompliance.http.periods;

import org.jspecify.annotations.NullMarked;

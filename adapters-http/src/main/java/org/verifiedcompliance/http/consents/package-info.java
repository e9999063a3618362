/** Asking people for their consent over HTTP. */
@NullMarked
package org.verifiedcompliance.http.consents;

import org.jspecify.annotations.NullMarked;

/** Administration on the wire. */
@NullMarked
package org.verifiedcompliance.http.administration;

import org.jspecify.annotations.NullMarked;

/** Policies on the wire. */
@NullMarked
package org.verifiedcompliance.http.policies;

import org.jspecify.annotations.NullMarked;

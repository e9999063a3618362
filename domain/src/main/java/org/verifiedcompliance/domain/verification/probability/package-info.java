/** How much of a position error lies inside a fence. */
@NullMarked
package org.verifiedcompliance.domain.verification.probability;

import org.jspecify.annotations.NullMarked;

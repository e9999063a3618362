/** Looking at verdicts and deciding. */
@NullMarked
package org.verifiedcompliance.application.reviews;

import org.jspecify.annotations.NullMarked;

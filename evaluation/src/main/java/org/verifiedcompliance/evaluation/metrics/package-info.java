/** How well probabilities and scores tell true from false. */
@NullMarked
package org.verifiedcompliance.evaluation.metrics;

import org.jspecify.annotations.NullMarked;

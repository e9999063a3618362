/** What generated honest and spoofed traces say about the rules. */
@NullMarked
package org.verifiedcompliance.evaluation.generated;

import org.jspecify.annotations.NullMarked;

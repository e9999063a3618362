/** Measures the rules of attendance on real phones and on generated traces. */
@NullMarked
package org.verifiedcompliance.evaluation;

import org.jspecify.annotations.NullMarked;

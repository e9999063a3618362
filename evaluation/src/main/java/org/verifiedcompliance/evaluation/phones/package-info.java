/** What real phones say, held against the rules. */
@NullMarked
package org.verifiedcompliance.evaluation.phones;

import org.jspecify.annotations.NullMarked;

/** Meeting lists and recurrence rules. */
@NullMarked
package org.verifiedcompliance.feeds;

import org.jspecify.annotations.NullMarked;

/** Up to when the record of a meeting is closed, so that nothing before it changes any more. */
@NullMarked
package org.verifiedcompliance.domain.periods;

import org.jspecify.annotations.NullMarked;

/** What the organisation and meetings chose for themselves, and how it is kept. */
@NullMarked
package org.verifiedcompliance.domain.policies;

import org.jspecify.annotations.NullMarked;

/** What a person lets outsiders see of their attendance. */
@NullMarked
package org.verifiedcompliance.domain.sharing;

import org.jspecify.annotations.NullMarked;

/** Sessions: one person's attendance at one place, once. */
@NullMarked
package org.verifiedcompliance.domain.sessions;

import org.jspecify.annotations.NullMarked;

/** Policies in PostgreSQL: what was chosen, and the text of all that judged. */
@NullMarked
package org.verifiedcompliance.persistence.policies;

import org.jspecify.annotations.NullMarked;

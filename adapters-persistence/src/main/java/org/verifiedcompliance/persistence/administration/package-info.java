/** Administration in SQL. */
@NullMarked
package org.verifiedcompliance.persistence.administration;

import org.jspecify.annotations.NullMarked;

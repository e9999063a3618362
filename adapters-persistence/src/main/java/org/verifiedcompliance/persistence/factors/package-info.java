/** Second factors in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.factors;

import org.jspecify.annotations.NullMarked;

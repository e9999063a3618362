/** Closed records of meetings in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.periods;

import org.jspecify.annotations.NullMarked;

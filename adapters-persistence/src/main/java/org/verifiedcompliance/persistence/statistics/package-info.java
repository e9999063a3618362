/** Figures of attendance in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.statistics;

import org.jspecify.annotations.NullMarked;

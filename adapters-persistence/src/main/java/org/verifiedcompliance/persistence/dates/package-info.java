/** The dates of meetings in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.dates;

import org.jspecify.annotations.NullMarked;

/** People in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.people;

import org.jspecify.annotations.NullMarked;

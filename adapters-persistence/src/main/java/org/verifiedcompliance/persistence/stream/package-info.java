/** The stream of changes in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.stream;

import org.jspecify.annotations.NullMarked;

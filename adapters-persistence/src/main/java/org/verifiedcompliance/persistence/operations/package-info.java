/** The memory of operations in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.operations;

import org.jspecify.annotations.NullMarked;

/** Editions, marks and conflicts of edits in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.edits;

import org.jspecify.annotations.NullMarked;

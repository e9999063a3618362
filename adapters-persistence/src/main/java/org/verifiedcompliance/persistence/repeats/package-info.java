/** Repeats in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.repeats;

import org.jspecify.annotations.NullMarked;

/** Venue codes in PostgreSQL: who used which, and who guessed. */
@NullMarked
package org.verifiedcompliance.persistence.codes;

import org.jspecify.annotations.NullMarked;

/** Edits of people and meetings: their earlier editions, how two of them merge, and conflicts. */
@NullMarked
package org.verifiedcompliance.domain.edits;

import org.jspecify.annotations.NullMarked;

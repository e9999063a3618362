/** Shares in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.sharing;

import org.jspecify.annotations.NullMarked;

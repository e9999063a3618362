/** Accounts in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.accounts;

import org.jspecify.annotations.NullMarked;

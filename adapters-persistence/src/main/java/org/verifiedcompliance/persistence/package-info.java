/** The stores in PostgreSQL: connections, transactions, migrations and notifications. */
@NullMarked
package org.verifiedcompliance.persistence;

import org.jspecify.annotations.NullMarked;

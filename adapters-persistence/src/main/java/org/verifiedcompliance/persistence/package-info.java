/** The stores in PostgreSQL: connections, transactions, migrations and announcements. */
@NullMarked
package org.verifiedcompliance.persistence;

import org.jspecify.annotations.NullMarked;

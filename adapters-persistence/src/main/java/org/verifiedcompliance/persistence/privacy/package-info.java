/** All that is held on a person in PostgreSQL: shown, erased, and forgotten in time. */
@NullMarked
package org.verifiedcompliance.persistence.privacy;

import org.jspecify.annotations.NullMarked;

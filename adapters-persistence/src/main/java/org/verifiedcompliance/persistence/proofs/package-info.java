/** One-time secrets and quotas in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.proofs;

import org.jspecify.annotations.NullMarked;

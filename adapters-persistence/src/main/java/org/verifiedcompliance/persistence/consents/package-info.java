/** Consents in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.consents;

import org.jspecify.annotations.NullMarked;

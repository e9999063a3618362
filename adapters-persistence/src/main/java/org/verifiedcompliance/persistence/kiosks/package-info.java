/** Kiosks in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.kiosks;

import org.jspecify.annotations.NullMarked;

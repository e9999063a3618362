/** A PostgreSQL of our own: unpacked, initialised, started and stopped by the product itself. */
@NullMarked
package org.verifiedcompliance.persistence.embedded;

import org.jspecify.annotations.NullMarked;

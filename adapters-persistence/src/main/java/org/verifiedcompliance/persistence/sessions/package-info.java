/** Attendance in PostgreSQL: sessions, their facts, and the erasable part of the facts. */
@NullMarked
package org.verifiedcompliance.persistence.sessions;

import org.jspecify.annotations.NullMarked;

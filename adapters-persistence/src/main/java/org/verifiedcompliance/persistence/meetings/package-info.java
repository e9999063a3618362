/** Meetings in PostgreSQL, found nearby there, and the feed of the index in memory. */
@NullMarked
package org.verifiedcompliance.persistence.meetings;

import org.jspecify.annotations.NullMarked;

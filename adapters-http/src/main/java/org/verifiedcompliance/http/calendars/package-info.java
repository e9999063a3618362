/** Calendars on the wire. */
@NullMarked
package org.verifiedcompliance.http.calendars;

import org.jspecify.annotations.NullMarked;

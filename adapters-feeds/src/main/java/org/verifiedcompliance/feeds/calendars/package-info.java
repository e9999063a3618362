/** iCalendar (RFC 5545), written and read. */
@NullMarked
package org.verifiedcompliance.feeds.calendars;

import org.jspecify.annotations.NullMarked;

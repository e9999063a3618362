/** Calendars for other programs. */
@NullMarked
package org.verifiedcompliance.application.calendars;

import org.jspecify.annotations.NullMarked;

/** Reminding people of their sessions in time. */
@NullMarked
package org.verifiedcompliance.application.reminders;

import org.jspecify.annotations.NullMarked;

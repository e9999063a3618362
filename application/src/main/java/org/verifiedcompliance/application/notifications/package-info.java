/** Telling people: what, by which ways, and what they want to hear. */
@NullMarked
package org.verifiedcompliance.application.notifications;

import org.jspecify.annotations.NullMarked;

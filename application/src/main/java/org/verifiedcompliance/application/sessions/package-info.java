/** Opening sessions, checking in and out. */
@NullMarked
package org.verifiedcompliance.application.sessions;

import org.jspecify.annotations.NullMarked;

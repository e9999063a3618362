/** Attendance sessions on the wire. */
@NullMarked
package org.verifiedcompliance.http.sessions;

import org.jspecify.annotations.NullMarked;

/** The routes of meetings. */
@NullMarked
package org.verifiedcompliance.http.meetings;

import org.jspecify.annotations.NullMarked;

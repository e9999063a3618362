/** Meetings: a place, a fence, perhaps a schedule. */
@NullMarked
package org.verifiedcompliance.domain.meetings;

import org.jspecify.annotations.NullMarked;

/** Closing the record of a meeting, and what that forbids. */
@NullMarked
package org.verifiedcompliance.application.periods;

import org.jspecify.annotations.NullMarked;

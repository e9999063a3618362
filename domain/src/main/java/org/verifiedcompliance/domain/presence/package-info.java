/** Presence: what a stream of readings says about a stay. */
@NullMarked
package org.verifiedcompliance.domain.presence;

import org.jspecify.annotations.NullMarked;

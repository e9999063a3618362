/** The codes that change all the time on the screen at the place. */
@NullMarked
package org.verifiedcompliance.domain.codes;

import org.jspecify.annotations.NullMarked;

/** Kiosks: opening, listing and closing them, and checking people in at them. */
@NullMarked
package org.verifiedcompliance.application.kiosks;

import org.jspecify.annotations.NullMarked;

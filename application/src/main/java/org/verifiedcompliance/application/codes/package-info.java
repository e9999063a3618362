/** Venue codes: showing them, and telling whether a presented one is right. */
@NullMarked
package org.verifiedcompliance.application.codes;

import org.jspecify.annotations.NullMarked;

/** The named rules by which a claim is judged, and what they see and say. */
@NullMarked
package org.verifiedcompliance.domain.verification.rules;

import org.jspecify.annotations.NullMarked;

/** The judgement of a location: a probability with reasons. */
@NullMarked
package org.verifiedcompliance.domain.verification;

import org.jspecify.annotations.NullMarked;

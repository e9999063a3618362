/** What a person should look at, and how they decide. */
@NullMarked
package org.verifiedcompliance.domain.reviews;

import org.jspecify.annotations.NullMarked;

/** The persons whose attendance is proven. */
@NullMarked
package org.verifiedcompliance.domain.people;

import org.jspecify.annotations.NullMarked;

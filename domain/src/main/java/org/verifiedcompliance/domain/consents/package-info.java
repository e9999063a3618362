/** What people agree to before their location is taken. */
@NullMarked
package org.verifiedcompliance.domain.consents;

import org.jspecify.annotations.NullMarked;

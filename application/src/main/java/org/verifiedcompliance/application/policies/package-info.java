/** Policies: reading, changing, and which one judges. */
@NullMarked
package org.verifiedcompliance.application.policies;

import org.jspecify.annotations.NullMarked;

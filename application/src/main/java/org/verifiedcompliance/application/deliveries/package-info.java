/** Carrying notifications to where people want to hear them: mail and push. */
@NullMarked
package org.verifiedcompliance.application.deliveries;

import org.jspecify.annotations.NullMarked;

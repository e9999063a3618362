/** Endpoints of outsiders that are told what happened, and what is sent to them. */
@NullMarked
package org.verifiedcompliance.domain.webhooks;

import org.jspecify.annotations.NullMarked;

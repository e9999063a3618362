/** Messages to endpoints of outsiders, by HTTP to addresses that were looked at. */
@NullMarked
package org.verifiedcompliance.messaging.webhooks;

import org.jspecify.annotations.NullMarked;

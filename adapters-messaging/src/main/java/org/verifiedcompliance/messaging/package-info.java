/** How messages leave the server: mail, push messages, webhooks, and the bus between nodes. */
@NullMarked
package org.verifiedcompliance.messaging;

import org.jspecify.annotations.NullMarked;

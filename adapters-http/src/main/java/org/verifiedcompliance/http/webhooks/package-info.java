/** Endpoints and the messages to them on the wire. */
@NullMarked
package org.verifiedcompliance.http.webhooks;

import org.jspecify.annotations.NullMarked;

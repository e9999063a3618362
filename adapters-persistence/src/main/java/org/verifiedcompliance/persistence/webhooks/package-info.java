/** Endpoints and the messages to them in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.webhooks;

import org.jspecify.annotations.NullMarked;

/** Notifications in PostgreSQL: what people are told, how, and what is still to be delivered. */
@NullMarked
package org.verifiedcompliance.persistence.notifications;

import org.jspecify.annotations.NullMarked;

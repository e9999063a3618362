/** Tickets for sockets in PostgreSQL. */
@NullMarked
package org.verifiedcompliance.persistence.sockets;

import org.jspecify.annotations.NullMarked;

/** Who may listen to the live stream over an open connection, and for how long. */
@NullMarked
package org.verifiedcompliance.application.sockets;

import org.jspecify.annotations.NullMarked;

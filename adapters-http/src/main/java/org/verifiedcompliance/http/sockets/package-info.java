/** The live stream over WebSockets and server-sent events. */
@NullMarked
package org.verifiedcompliance.http.sockets;

import org.jspecify.annotations.NullMarked;

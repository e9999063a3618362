/** How the nodes of the server tell each other to look. */
@NullMarked
package org.verifiedcompliance.messaging.nodes;

import org.jspecify.annotations.NullMarked;

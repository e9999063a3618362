/** The server's clock and what is made from it. */
@NullMarked
package org.verifiedcompliance.bootstrap.time;

import org.jspecify.annotations.NullMarked;

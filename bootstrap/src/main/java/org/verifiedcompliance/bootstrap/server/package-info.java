/** The running server: what starts before what, and stops after what. */
@NullMarked
package org.verifiedcompliance.bootstrap.server;

import org.jspecify.annotations.NullMarked;

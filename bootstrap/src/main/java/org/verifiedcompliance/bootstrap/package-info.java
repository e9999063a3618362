/** Starts the program: wiring, configuration and the command line. */
@NullMarked
package org.verifiedcompliance.bootstrap;

import org.jspecify.annotations.NullMarked;

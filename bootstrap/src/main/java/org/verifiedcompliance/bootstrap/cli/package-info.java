/** The subcommands of the program. */
@NullMarked
package org.verifiedcompliance.bootstrap.cli;

import org.jspecify.annotations.NullMarked;

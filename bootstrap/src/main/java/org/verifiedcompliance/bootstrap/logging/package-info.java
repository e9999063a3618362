/** How log lines look and where they go. */
@NullMarked
package org.verifiedcompliance.bootstrap.logging;

import org.jspecify.annotations.NullMarked;

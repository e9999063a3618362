/** Technical ports that every feature needs. */
@NullMarked
package org.verifiedcompliance.application.shared;

import org.jspecify.annotations.NullMarked;

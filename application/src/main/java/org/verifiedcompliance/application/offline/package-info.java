/** What phones recorded without a network, and when it happened. */
@NullMarked
package org.verifiedcompliance.application.offline;

import org.jspecify.annotations.NullMarked;

/** What phones recorded without a network, over HTTP. */
@NullMarked
package org.verifiedcompliance.http.offline;

import org.jspecify.annotations.NullMarked;

/** What only a server on trial offers. */
@NullMarked
package org.verifiedcompliance.http.trial;

import org.jspecify.annotations.NullMarked;

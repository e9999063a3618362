/** What phones fetch that keep a copy of what they may see. */
@NullMarked
package org.verifiedcompliance.http.sync;

import org.jspecify.annotations.NullMarked;

/** Conflicts between edits over HTTP. */
@NullMarked
package org.verifiedcompliance.http.edits;

import org.jspecify.annotations.NullMarked;

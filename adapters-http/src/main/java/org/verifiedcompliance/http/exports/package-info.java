/** Whole tables as CSV. */
@NullMarked
package org.verifiedcompliance.http.exports;

import org.jspecify.annotations.NullMarked;

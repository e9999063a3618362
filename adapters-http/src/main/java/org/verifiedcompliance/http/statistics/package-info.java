/** Figures of attendance on the wire. */
@NullMarked
package org.verifiedcompliance.http.statistics;

import org.jspecify.annotations.NullMarked;

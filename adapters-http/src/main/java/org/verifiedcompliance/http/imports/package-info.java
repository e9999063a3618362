/** Meeting lists on the wire. */
@NullMarked
package org.verifiedcompliance.http.imports;

import org.jspecify.annotations.NullMarked;

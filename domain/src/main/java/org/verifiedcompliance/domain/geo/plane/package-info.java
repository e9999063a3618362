/** Points, edges and rings in a plane, in metres. */
@NullMarked
package org.verifiedcompliance.domain.geo.plane;

import org.jspecify.annotations.NullMarked;

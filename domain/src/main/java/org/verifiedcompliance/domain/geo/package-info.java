/** Places and distances on the WGS 84 ellipsoid. */
@NullMarked
package org.verifiedcompliance.domain.geo;

import org.jspecify.annotations.NullMarked;

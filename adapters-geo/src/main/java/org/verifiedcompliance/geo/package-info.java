/** Distances by GeographicLib and the index of meetings in memory. */
@NullMarked
package org.verifiedcompliance.geo;

import org.jspecify.annotations.NullMarked;

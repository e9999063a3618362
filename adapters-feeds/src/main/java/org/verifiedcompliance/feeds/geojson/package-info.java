/** Meetings in GeoJSON (RFC 7946). */
@NullMarked
package org.verifiedcompliance.feeds.geojson;

import org.jspecify.annotations.NullMarked;

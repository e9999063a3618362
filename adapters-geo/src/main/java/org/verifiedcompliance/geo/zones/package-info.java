/** Which time zone a place is in. */
@NullMarked
package org.verifiedcompliance.geo.zones;

import org.jspecify.annotations.NullMarked;

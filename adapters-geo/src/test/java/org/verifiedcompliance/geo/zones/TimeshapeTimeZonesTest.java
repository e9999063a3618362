package org.verifiedcompliance.geo.zones;

import org.verifiedcompliance.domain.meetings.VenueTimeZones;
import org.verifiedcompliance.domain.meetings.VenueTimeZonesContract;

class TimeshapeTimeZonesTest implements VenueTimeZonesContract {
  @Override
  public VenueTimeZones timeZones() {
    return new TimeshapeTimeZones();
  }
}

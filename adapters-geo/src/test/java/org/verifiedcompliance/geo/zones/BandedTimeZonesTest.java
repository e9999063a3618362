package org.verifiedcompliance.geo.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;
import org.verifiedcompliance.domain.meetings.VenueTimeZonesContract;

class BandedTimeZonesTest implements VenueTimeZonesContract {
  @Override
  public VenueTimeZones timeZones() {
    return new BandedTimeZones();
  }

  @Test
  void nearlyEverywhereItIsTheZoneOfTheBoundariesThemselves() {
    var random = new Random(11);
    var places =
        Stream.generate(
                () -> new Coordinate(random.nextDouble(-60, 70), random.nextDouble(-180, 180)))
            .limit(20_000)
            .collect(Collectors.toSet());

    var quick = timeZones().zonesOf(places);
    var exact = new TimeshapeTimeZones().zonesOf(places);

    var other = places.stream().filter(it -> !exact.get(it).equals(quick.get(it))).count();
    assertThat(other).isLessThan(60);
  }
}

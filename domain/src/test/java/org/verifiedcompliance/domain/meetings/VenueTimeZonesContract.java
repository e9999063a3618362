package org.verifiedcompliance.domain.meetings;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;

/** What everything that knows the clocks of places must do. */
public interface VenueTimeZonesContract {
  VenueTimeZones timeZones();

  /** Public places far from every border, and what their clocks are called. */
  String CITIES =
      """
       38.8977   -77.0365 America/New_York
       34.0537  -118.2428 America/Los_Angeles
       33.4484  -112.0740 America/Phoenix
       36.0669  -109.1900 America/Denver
       21.3070  -157.8584 Pacific/Honolulu
       61.2181  -149.9003 America/Anchorage
       47.5615   -52.7126 America/St_Johns
       19.4326   -99.1332 America/Mexico_City
      -23.5505   -46.6333 America/Sao_Paulo
      -54.8019   -68.3030 America/Argentina/Ushuaia
       64.1466   -21.9426 Atlantic/Reykjavik
       51.5007    -0.1246 Europe/London
       53.3498    -6.2603 Europe/Dublin
       52.5163    13.3777 Europe/Berlin
       41.9022    12.4539 Europe/Vatican
      -33.9249    18.4241 Africa/Johannesburg
       30.0444    31.2357 Africa/Cairo
       27.7172    85.3240 Asia/Kathmandu
       28.6139    77.2090 Asia/Kolkata
       35.6812   139.7671 Asia/Tokyo
      -31.9523   115.8613 Australia/Perth
      -34.9285   138.6007 Australia/Adelaide
      -31.5553   159.0819 Australia/Lord_Howe
      -36.8485   174.7633 Pacific/Auckland
      -43.9545  -176.5600 Pacific/Chatham
      -16.7780  -179.9900 Pacific/Fiji
      -18.1416   178.4419 Pacific/Fiji
        1.8721  -157.4278 Pacific/Kiritimati
      -77.8460   166.6760 Antarctica/McMurdo
      """;

  @Test
  default void citiesHaveTheirClocks() {
    var expected =
        CITIES
            .lines()
            .map(line -> line.strip().split("\\s+"))
            .collect(
                toMap(
                    part ->
                        new Coordinate(Double.parseDouble(part[0]), Double.parseDouble(part[1])),
                    part -> ZoneId.of(part[2])));

    assertThat(timeZones().zonesOf(expected.keySet())).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  default void daysAreCountedInTheZoneOfTheMeetingOrElseOfItsPlace() {
    var weekly = MeetingFixture.meetingAt(35.6812, 139.7671).build();

    assertThat(timeZones().zoneOf(weekly)).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(timeZones().zoneOf(weekly.with(null))).isEqualTo(ZoneId.of("Asia/Tokyo"));
    VenueTimeZones nothing = places -> Map.of();
    assertThat(nothing.zoneOf(weekly.with(null))).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  default void theRimOfTheMapIsNoTrouble() {
    var rim =
        Stream.of(
                new Coordinate(90, 0),
                new Coordinate(-90, 0),
                new Coordinate(0, 180),
                new Coordinate(0, -180),
                new Coordinate(0, 0))
            .collect(toMap(Function.identity(), place -> place));

    assertThat(timeZones().zonesOf(rim.keySet()).keySet()).isSubsetOf(rim.keySet());
  }

  @Test
  default void noPlacesHaveNoClocks() {
    assertThat(timeZones().zonesOf(Set.of())).isEmpty();
  }

  @Test
  default void manyPlacesHaveTheClocksThatEachHasAlone() {
    var random = new Random(7);
    var many =
        Stream.generate(
                () -> new Coordinate(random.nextDouble(-60, 70), random.nextDouble(-180, 180)))
            .limit(5_000)
            .distinct()
            .toList();
    Map<Coordinate, ZoneId> together = timeZones().zonesOf(Set.copyOf(many));

    assertThat(together).hasSizeGreaterThan(4_900);
    List<Coordinate> few = Arrays.asList(many.get(0), many.get(2_500), many.get(4_999));
    few.forEach(place ->
        assertThat(timeZones().zonesOf(Set.of(place)).get(place))
            .as("%s", place)
            .isEqualTo(together.get(place)));
  }
}

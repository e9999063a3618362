package org.verifiedcompliance.evaluation.phones;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.simulation.Ground;

/**
 * A time in which a phone never left a place.
 *
 * @param center the median of the good readings
 * @param readings all of them, the bad ones too, in the order of time
 */
public record Stay(Coordinate center, List<PhoneReading> readings) {
  private static final double GOOD_ACCURACY = 50;
  private static final double REACH = 150;
  private static final Duration SHORTEST = Duration.ofMinutes(20);

  /** Copies the readings. */
  public Stay {
    readings = List.copyOf(readings);
  }

  /** How long it was. */
  public Duration length() {
    return Duration.between(readings.getFirst().takenAt(), readings.getLast().takenAt());
  }

  /** Phones known to have lain still: each stretch without a gap of an hour is a stay. */
  public static List<Stay> ofPhonesAtRest(List<PhoneReading> readings) {
    var places = TruePlaces.of(readings);
    return groups(readings, PhoneReading::stretch).stream()
        .map(stretch -> new Stay(places.of(stretch.getFirst()), stretch))
        .filter(Stay::isLongEnough)
        .toList();
  }

  /**
   * Stays in everyday traces: good readings (50 m) within 150 m of their median, for 20 min at
   * least. Two good readings in a row further away end a stay, so a single one may be a false exit.
   */
  public static List<Stay> find(List<PhoneReading> readings) {
    return groups(readings, PhoneReading::session).stream()
        .flatMap(trace -> in(trace).stream())
        .toList();
  }

  private static Collection<List<PhoneReading>> groups(
      List<PhoneReading> readings, Function<PhoneReading, String> name) {
    return readings.stream()
        .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()))
        .values();
  }

  private static List<Stay> in(List<PhoneReading> stretch) {
    var good = stretch.stream().filter(reading -> reading.accurateTo(GOOD_ACCURACY)).toList();
    var stays = new ArrayList<Stay>();
    for (var from = 0; from < good.size(); ) {
      var to = end(good, from);
      var stay = between(stretch, good.subList(from, to));
      if (stay.isLongEnough()) {
        stays.add(stay);
        from = to;
      } else {
        from++;
      }
    }
    return stays;
  }

  /** The first good reading that no longer belongs to the stay that begins with one. */
  private static int end(List<PhoneReading> good, int from) {
    var to = from + 1;
    for (var at = from + 1; at < good.size() && at - to < 2; at++) {
      if (near(TruePlaces.median(good.subList(from, to)), good.get(at))) {
        to = at + 1;
      }
    }
    return to;
  }

  private static boolean near(Coordinate center, PhoneReading reading) {
    var ground = new Ground(center);
    var place = reading.fix().position();
    return Math.hypot(ground.east(place), ground.north(place)) <= REACH;
  }

  private static Stay between(List<PhoneReading> stretch, List<PhoneReading> good) {
    var first = good.getFirst().takenAt();
    var last = good.getLast().takenAt();
    var all =
        stretch.stream()
            .filter(r -> !r.takenAt().isBefore(first) && !r.takenAt().isAfter(last))
            .toList();
    return new Stay(TruePlaces.median(good), all);
  }

  private boolean isLongEnough() {
    return length().compareTo(SHORTEST) >= 0;
  }
}

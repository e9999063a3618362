package org.verifiedcompliance.evaluation.phones;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.verifiedcompliance.domain.geo.Coordinate;

/** Where a phone that lay still was: the median of its good readings, for want of better. */
public final class TruePlaces {
  private static final double GOOD_ACCURACY = 100;

  private final Map<String, Coordinate> places;

  private TruePlaces(Map<String, Coordinate> places) {
    this.places = places;
  }

  /** The place of each session of each phone. */
  public static TruePlaces of(List<PhoneReading> stationary) {
    var sessions =
        stationary.stream()
            .filter(reading -> reading.accurateTo(GOOD_ACCURACY))
            .collect(Collectors.groupingBy(TruePlaces::key));
    var places = new HashMap<String, Coordinate>();
    sessions.forEach((session, readings) -> places.put(session, median(readings)));
    return new TruePlaces(places);
  }

  /**
   * The place at which a reading was taken.
   *
   * @throws IllegalArgumentException for a session without a good reading
   */
  public Coordinate of(PhoneReading reading) {
    var place = places.get(key(reading));
    if (place == null) {
      throw new IllegalArgumentException("no good reading in " + key(reading));
    }
    return place;
  }

  /** The median of latitudes and of longitudes. */
  static Coordinate median(List<PhoneReading> readings) {
    return new Coordinate(
        median(readings, reading -> reading.fix().position().latitude()),
        median(readings, reading -> reading.fix().position().longitude()));
  }

  private static double median(List<PhoneReading> readings, ToDoubleFunction<PhoneReading> axis) {
    return readings.stream()
        .mapToDouble(axis)
        .sorted()
        .skip(readings.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static String key(PhoneReading reading) {
    return reading.phone() + " " + reading.session();
  }
}

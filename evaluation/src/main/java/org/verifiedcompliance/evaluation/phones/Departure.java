package org.verifiedcompliance.evaluation.phones;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.simulation.Ground;

/**
 * A stay with the half hour after it.
 *
 * @param after the readings of that half hour
 */
public record Departure(Stay stay, List<PhoneReading> after) {
  private static final Duration WATCHED = Duration.ofMinutes(30);
  private static final Duration GONE = Duration.ofMinutes(10);
  private static final double GOOD_ACCURACY = 50;
  private static final double CLEARLY = 100;

  /** Copies the readings. */
  public Departure {
    after = List.copyOf(after);
  }

  /** One for each stay after which the trace goes on. */
  public static List<Departure> find(List<Stay> stays, List<PhoneReading> traces) {
    return stays.stream()
        .map(stay -> new Departure(stay, after(stay, traces)))
        .filter(departure -> !departure.after.isEmpty())
        .toList();
  }

  /** Whether good readings show the phone well outside for ten minutes, and none inside. */
  public boolean leaves(double radius) {
    var good = after.stream().filter(reading -> reading.accurateTo(GOOD_ACCURACY)).toList();
    var away = good.stream().filter(reading -> distance(reading) > radius + CLEARLY).toList();
    return good.stream().noneMatch(reading -> distance(reading) <= radius)
        && away.size() > 2
        && Duration.between(away.getFirst().takenAt(), away.getLast().takenAt()).compareTo(GONE)
            >= 0;
  }

  /** Whether the product's rule says that the person left. */
  public boolean isNoticed(double radius) {
    var all = new ArrayList<>(stay.readings());
    all.addAll(after);
    var before = ExitRule.PRODUCT.exits(List.of(stay), radius);
    return ExitRule.PRODUCT.exits(List.of(new Stay(stay.center(), all)), radius) > before;
  }

  private double distance(PhoneReading reading) {
    var ground = new Ground(stay.center());
    Coordinate place = reading.fix().position();
    return Math.hypot(ground.east(place), ground.north(place));
  }

  private static List<PhoneReading> after(Stay stay, List<PhoneReading> traces) {
    var last = stay.readings().getLast();
    var until = last.takenAt().plus(WATCHED);
    return traces.stream()
        .filter(reading -> reading.session().equals(last.session()))
        .filter(r -> r.takenAt().isAfter(last.takenAt()) && !r.takenAt().isAfter(until))
        .toList();
  }
}

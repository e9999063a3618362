package org.verifiedcompliance.domain.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.verification.TimeWindow;

/**
 * What the sightings of a stay come to. Time between two confirming readings counts as present when
 * they are close enough and the person did not leave in between; what lies between others is
 * unconfirmed, not absent.
 *
 * @param sightings the usable ones, earliest first
 * @param covered the times in which presence is confirmed, earliest first, apart from each other
 * @param absences the times away, earliest first
 */
public record Presence(List<Sighting> sightings, List<TimeWindow> covered, List<Absence> absences) {

  /** Copies the lists. */
  public Presence {
    sightings = List.copyOf(sightings);
    covered = List.copyOf(covered);
    absences = List.copyOf(absences);
  }

  /** Counts over sightings in any order. */
  public static Presence of(List<Sighting> seen, PresencePolicy policy) {
    var usable =
        seen.stream()
            .filter(Sighting::isUsable)
            .distinct()
            .sorted(Comparator.comparing(Sighting::at).thenComparing(Sighting::where))
            .toList();
    var absences = policy.leaving().absences(usable);
    return new Presence(usable, covered(confirmed(usable), absences, policy.gap()), absences);
  }

  /** How long presence is confirmed within the time. */
  public Duration coveredIn(TimeWindow time) {
    return covered.stream()
        .map(part -> part.overlap(time.opens(), time.closes()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How long presence is confirmed. */
  public Duration coveredTime() {
    return covered.stream()
        .map(part -> Duration.between(part.opens(), part.closes()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How long the person was away within the time. */
  public Duration awayIn(TimeWindow time) {
    return absences.stream()
        .map(absence -> time.overlap(absence.left(), absence.backOr(time.closes())))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** When presence was confirmed, earliest first. */
  public List<Instant> confirmations() {
    return confirmed(sightings);
  }

  /** The last confirmation, null without any. */
  public @Nullable Instant last() {
    var times = confirmations();
    return times.isEmpty() ? null : times.getLast();
  }

  /** When the person left for good, null when nothing says so. */
  public @Nullable Instant left() {
    return absences.isEmpty() || absences.getLast().back() != null
        ? null
        : absences.getLast().left();
  }

  private static List<Instant> confirmed(List<Sighting> sightings) {
    return sightings.stream().filter(Sighting::confirms).map(Sighting::at).toList();
  }

  private static List<TimeWindow> covered(
      List<Instant> times, List<Absence> absences, Duration gap) {
    var parts = new ArrayList<TimeWindow>();
    for (int i = 1; i < times.size(); i++) {
      var from = times.get(i - 1);
      var to = times.get(i);
      var isClose = Duration.between(from, to).compareTo(gap) <= 0;
      if (isClose && absences.stream().noneMatch(absence -> absence.isBetween(from, to))) {
        extend(parts, from, to);
      }
    }
    return parts;
  }

  private static void extend(List<TimeWindow> parts, Instant from, Instant to) {
    var joins = !parts.isEmpty() && parts.getLast().closes().equals(from);
    parts.add(new TimeWindow(joins ? parts.removeLast().opens() : from, to));
  }
}

package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.verification.ClockReading;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.TracePrint;

/**
 * What was on record before a report, as it stood at one moment.
 *
 * @param trusted the person's last check-in or check-out that was verified and not overruled since,
 *     with a place; null without one
 * @param trail the accepted reports of the same session before it, oldest first
 * @param prints earlier traces that may be the same as this one
 * @param othersOnDevice how many other people the same phone reported for about the same time
 * @param seen what must still be so when the report is kept
 */
public record KnownBefore(
    @Nullable Observation trusted,
    List<Observation> trail,
    List<TracePrint> prints,
    int othersOnDevice,
    Seen seen) {
  /** Of the reports of the session, so many of the latest are looked at. */
  public static final int LONGEST_TRAIL = 24;

  /** People with the same phone count if they reported within this time of each other. */
  public static final Duration SAME_PHONE_WITHIN = Duration.ofHours(2);

  /** Movements are compared with those of this time before. */
  public static final Duration PRINTS_WITHIN = Duration.ofDays(90);

  /** At a place without a past, and nobody looked for others. */
  public static final KnownBefore NOTHING =
      new KnownBefore(null, List.of(), List.of(), 0, Seen.ALL);

  /** Copies the lists. */
  public KnownBefore {
    trail = List.copyOf(trail);
    prints = List.copyOf(prints);
  }

  /** As it bears on a report of this phone. */
  public History history(DeviceStatement device) {
    return new History(
        Optional.ofNullable(trusted).flatMap(Observation::trusted).orElse(null),
        trail.stream().flatMap(earlier -> earlier.payload().fixes().stream()).toList(),
        prints,
        othersOnDevice,
        clock(device).orElse(null));
  }

  /** The facts that the trail was read from. */
  public List<EventId> trailEvents() {
    return trail.stream().map(Observation::event).toList();
  }

  /**
   * The first one since the phone started, so that nothing done to its clock during the stay is
   * missed. A counter that was further on before tells of a start in between.
   */
  private Optional<ClockReading> clock(DeviceStatement device) {
    if (device.id() == null || !(device.uptime() instanceof Duration now)) {
      return Optional.empty();
    }
    return trail.stream()
        .filter(earlier -> device.id().equals(earlier.payload().device().id()))
        .flatMap(earlier -> earlier.clock().stream())
        .filter(reading -> reading.uptime().compareTo(now) <= 0)
        .findFirst();
  }
}

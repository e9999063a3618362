package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.verifiedcompliance.domain.presence.Sighting;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.verification.LocationFix;

/**
 * Readings of a stay, each with its time.
 *
 * @param ahead how far the phone's clock is from the server's: negative when it is slow, zero when
 *     it is about right
 * @param receipt when the server got them: none was made later
 */
record Samples(List<LocationFix> fixes, Duration ahead, Instant receipt) {

  /**
   * Small differences are left alone, so that a reading keeps its time however often it is sent.
   */
  static Samples of(LocationReport report, Instant now, Duration fine) {
    var ahead =
        report.clientTime() instanceof Instant said ? Duration.between(now, said) : Duration.ZERO;
    var isFine = ahead.abs().compareTo(fine) <= 0;
    return new Samples(report.fixes(), isFine ? Duration.ZERO : ahead, now);
  }

  /** Those that are not further in the future than a phone's clock may be. */
  Samples upTo(Instant newest) {
    var kept = fixes.stream().filter(fix -> !said(fix).isAfter(newest)).toList();
    return new Samples(kept, ahead, receipt);
  }

  /** Those made in this time, both ends included. */
  Samples between(Instant from, Instant to) {
    var kept =
        fixes.stream().filter(fix -> !at(fix).isBefore(from) && !at(fix).isAfter(to)).toList();
    return new Samples(kept, ahead, receipt);
  }

  /** Those made before this. */
  Samples before(Instant time) {
    var kept = fixes.stream().filter(fix -> at(fix).isBefore(time)).toList();
    return new Samples(kept, ahead, receipt);
  }

  /** Those that none of the facts holds, one for each time of the phone, earliest first. */
  Samples notIn(List<SessionEvent> facts) {
    var before = takenBefore(facts);
    var kept =
        fixes.stream()
            .sorted(Comparator.comparing(Samples::taken))
            .filter(fix -> before.add(taken(fix)))
            .toList();
    return new Samples(kept, ahead, receipt);
  }

  boolean isEmpty() {
    return fixes.isEmpty();
  }

  /** When the reading was made, by the server's clock. */
  Instant at(LocationFix fix) {
    return said(fix).isAfter(receipt) ? receipt : said(fix);
  }

  private Instant said(LocationFix fix) {
    return taken(fix).minus(ahead);
  }

  LocationFix last() {
    return fixes.getLast();
  }

  /** When the reading was made, by the phone's clock and as exactly as a store keeps it. */
  static Instant taken(LocationFix fix) {
    return Objects.requireNonNull(fix.takenAt(), "a sample says when")
        .truncatedTo(ChronoUnit.MICROS);
  }

  private static Set<Instant> takenBefore(List<SessionEvent> facts) {
    var taken = new HashSet<Instant>();
    for (var fact : facts) {
      if (fact.type() == EventType.PRESENCE) {
        fact.testimony().sightings().stream().map(Sighting::at).forEach(taken::add);
        if (fact.payload() instanceof EventPayload payload) {
          payload.fixes().stream().map(Samples::taken).forEach(taken::add);
        }
      }
    }
    return taken;
  }
}

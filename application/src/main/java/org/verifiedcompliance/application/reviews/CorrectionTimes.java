package org.verifiedcompliance.application.reviews;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.StatedTimes;

/** Which times somebody can have meant. */
final class CorrectionTimes {
  static final String ARRIVAL = "check_in_time";
  static final String DEPARTURE = "check_out_time";

  /** No stay is longer. */
  private static final Duration REACH = Duration.ofHours(25);

  private final Instant recorded;
  private final Instant original;
  private final @Nullable Instant end;
  private final Instant now;

  private CorrectionTimes(Instant recorded, Instant original, @Nullable Instant end, Instant now) {
    this.recorded = recorded;
    this.original = original;
    this.end = end;
    this.now = now;
  }

  /**
   * All that is wrong with the times for a session to which somebody came.
   *
   * @param facts of the session: however often it is corrected, its check-in stays on record
   */
  static List<InvalidField> faults(
      Session session, List<SessionEvent> facts, StatedTimes times, Instant now) {
    return session.arrival() instanceof EventMark arrival
        ? new CorrectionTimes(arrival.time(), original(arrival, facts), session.closedAt(), now)
            .faults(times)
        : new ArrayList<>();
  }

  private static Instant original(EventMark arrival, List<SessionEvent> facts) {
    return facts.stream()
        .filter(fact -> fact.id().equals(arrival.event()))
        .map(SessionEvent::effectiveTime)
        .findFirst()
        .orElse(arrival.time());
  }

  /** The stay of the same person that one of these times would overlap; empty for none. */
  static Optional<InvalidField> overlap(Session session, StatedTimes times, Sessions sessions) {
    if (!(session.arrival() instanceof EventMark arrival)) {
      return Optional.empty();
    }
    var from = times.arrivalOr(arrival.time());
    var to = times.departure() == null ? session.closedAt() : times.departure();
    return sessions.listStaysSince(session.person(), from).stream()
        .filter(other -> !other.id().equals(session.id()))
        .filter(other -> overlaps(other, from, to))
        .findFirst()
        .map(other ->
            new InvalidField(
                times.arrival() == null ? DEPARTURE : ARRIVAL,
                "overlaps",
                "the person was at another place then, in session " + other.id().value()));
  }

  private static boolean overlaps(Session other, Instant from, @Nullable Instant to) {
    return other.arrival() instanceof EventMark came
        && (to == null || came.time().isBefore(to))
        && (!(other.closedAt() instanceof Instant left) || left.isAfter(from));
  }

  private List<InvalidField> faults(StatedTimes times) {
    var faults = new ArrayList<InvalidField>();
    addFault(faults, ARRIVAL, times.arrival());
    addFault(faults, DEPARTURE, times.departure());
    if (times.departure() != null && end == null) {
      faults.add(
          new InvalidField(DEPARTURE, "session-open", "can be corrected once the session is over"));
    }
    if (faults.isEmpty() && !isInOrder(times)) {
      faults.add(
          times.departure() == null
              ? new InvalidField(ARRIVAL, "out-of-order", "must not be after the end")
              : new InvalidField(DEPARTURE, "out-of-order", "must not be before the check-in"));
    }
    return faults;
  }

  private void addFault(List<InvalidField> faults, String field, @Nullable Instant time) {
    if (time == null) {
      return;
    }
    if (time.isAfter(now)) {
      faults.add(new InvalidField(field, "in-future", "must not be in the future"));
    } else if (Duration.between(original, time).abs().compareTo(REACH) > 0) {
      faults.add(
          new InvalidField(
              field, "out-of-range", "must be within 25 hours of the recorded check-in"));
    }
  }

  private boolean isInOrder(StatedTimes times) {
    var left = times.departure() == null ? end : times.departure();
    return left == null || !left.isBefore(times.arrivalOr(recorded));
  }
}

package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.presence.Presence;
import org.verifiedcompliance.domain.presence.Sighting;
import org.verifiedcompliance.domain.presence.Whereabouts;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.TimeWindow;

/**
 * A stay as its facts tell it, each at its own time.
 *
 * @param date the scheduled time, null without one
 * @param possible the time in which the person can have been there: until the end, or until the
 *     server closed the session when nobody said that the person left
 * @param isEndTold whether somebody ended it by hand, though the server may have closed it
 */
record StayFacts(
    EventMark arrival,
    @Nullable Occurrence date,
    TimeWindow possible,
    Presence presence,
    boolean isEndTold) {

  /** Null when nobody came. */
  static @Nullable StayFacts of(
      Session session, List<SessionEvent> facts, AttendancePolicy policy) {
    if (!(session.arrival() instanceof EventMark arrival)) {
      return null;
    }
    var accepted = facts.stream().filter(SessionEvent::accepted).toList();
    var date = date(arrival, accepted);
    var until = until(session, accepted, policy.closesAt(arrival.time(), date));
    var possible = new TimeWindow(arrival.time(), later(until, arrival.time()));
    var seen =
        sightings(session, accepted, policy.closing().grace()).stream()
            .filter(sighting -> possible.contains(sighting.at()))
            .toList();
    return new StayFacts(
        arrival, date, possible, Presence.of(seen, policy.presence()), isEndTold(accepted));
  }

  private static @Nullable Occurrence date(EventMark arrival, List<SessionEvent> facts) {
    return facts.stream()
        .filter(fact -> fact.id().equals(arrival.event()))
        .map(fact -> fact.testimony().date())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Later readings than this belong to no stay, or to another one. */
  private static Instant until(Session session, List<SessionEvent> facts, Instant due) {
    return switch (session) {
      case PlannedSession planned -> due;
      case CheckedInSession open -> due;
      case ClosedSession closed when closed.isEndSupposed() && !isEndTold(facts) ->
          facts.stream()
              .filter(fact -> fact.type() == EventType.AUTO_CLOSE)
              .map(StayFacts::closedBy)
              .filter(due::isAfter)
              .findFirst()
              .orElse(due);
      case ClosedSession closed -> closed.closedAt();
    };
  }

  /** Whether somebody said when the session ended, though the server had closed it. */
  private static boolean isEndTold(List<SessionEvent> facts) {
    return facts.stream().anyMatch(fact -> fact.type() == EventType.END);
  }

  /** A stay that was over when it was told ended before the next one began. */
  private static Instant closedBy(SessionEvent closing) {
    return closing.testimony().when() instanceof EffectiveTime when
        ? when.notAfter()
        : closing.receivedAt();
  }

  private static List<Sighting> sightings(
      Session session, List<SessionEvent> facts, Duration grace) {
    var seen = new ArrayList<Sighting>();
    Stream.of(session.arrival(), session.departure())
        .filter(Objects::nonNull)
        .map(mark -> sighting(mark, facts))
        .forEach(seen::add);
    var ruled = ruled(facts);
    facts.stream()
        .filter(fact -> ruled.get(fact.id()) != LocationFlag.REJECTED)
        .flatMap(fact -> believed(fact, ruled.getOrDefault(fact.id(), said(fact)), grace))
        .forEach(seen::add);
    return seen;
  }

  /** What came after the grace confirms presence only once somebody has looked at it. */
  private static Stream<Sighting> believed(SessionEvent fact, LocationFlag word, Duration grace) {
    var inTime = fact.receivedAt().minus(grace);
    return fact.testimony().sightings().stream()
        .map(sighting ->
            word == LocationFlag.VERIFIED || !sighting.at().isBefore(inTime)
                ? sighting
                : open(sighting));
  }

  private static Sighting open(Sighting sighting) {
    return sighting.confirms() ? new Sighting(sighting.at(), Whereabouts.UNKNOWN) : sighting;
  }

  private static LocationFlag said(SessionEvent fact) {
    return fact.verdict() instanceof VerdictSummary verdict
        ? verdict.flag()
        : LocationFlag.UNVERIFIABLE;
  }

  private static Sighting sighting(EventMark mark, List<SessionEvent> facts) {
    var confirms = mark.flag() == LocationFlag.VERIFIED || mark.flag() == LocationFlag.REVIEW;
    return new Sighting(measured(mark, facts), confirms ? Whereabouts.THERE : Whereabouts.UNKNOWN);
  }

  /** A correction moves the beginning or the end, never the reading that confirms presence. */
  private static Instant measured(EventMark mark, List<SessionEvent> facts) {
    return facts.stream().noneMatch(fact -> fact.type() == EventType.CORRECTION)
        ? mark.time()
        : facts.stream()
            .filter(fact -> fact.id().equals(mark.event()))
            .map(SessionEvent::effectiveTime)
            .findFirst()
            .orElse(mark.time());
  }

  /** The last word on each fact that somebody ruled on. */
  private static Map<EventId, LocationFlag> ruled(List<SessionEvent> facts) {
    var words = new HashMap<EventId, LocationFlag>();
    for (var fact : facts) {
      if (fact.ruling() instanceof Ruling ruling && fact.verdict() instanceof VerdictSummary said) {
        words.put(ruling.about(), said.flag());
      }
    }
    return words;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}

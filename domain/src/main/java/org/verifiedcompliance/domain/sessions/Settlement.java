package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.verification.TimeWindow;

/** Adds the facts of a session up. */
public final class Settlement {
  private Settlement() {}

  /**
   * The session with what its facts come to. Nothing is kept from an earlier settlement, so that
   * late facts count like those that were in time.
   *
   * @param facts all of the session, in any order but for rulings on the same fact
   */
  public static Session settle(Session session, List<SessionEvent> facts, AttendancePolicy policy) {
    var stay = StayFacts.of(session, facts, policy);
    return switch (session) {
      case PlannedSession planned -> planned;
      case CheckedInSession open -> stay == null ? open : open.tallied(goingOn(stay, policy));
      case ClosedSession closed ->
          closed.tallied(
              stay == null ? Tally.NONE : over(closed, stay, policy),
              stay != null && stay.isEndTold());
    };
  }

  /** The time in which readings belong to the stay, both ends included; null when nobody came. */
  public static @Nullable TimeWindow stayTime(
      Session session, List<SessionEvent> facts, AttendancePolicy policy) {
    var stay = StayFacts.of(session, facts, policy);
    return stay == null ? null : stay.possible();
  }

  /** How long presence is confirmed, within the scheduled time or not. */
  public static Duration covered(
      Session session, List<SessionEvent> facts, AttendancePolicy policy) {
    var stay = StayFacts.of(session, facts, policy);
    return stay == null ? Duration.ZERO : stay.presence().coveredTime();
  }

  private static Tally goingOn(StayFacts stay, AttendancePolicy policy) {
    var presence = stay.presence();
    return new Tally(
        stay.date(),
        punctuality(stay, policy),
        presence.coveredIn(counting(stay)),
        presence.last(),
        null,
        false,
        policy.closesAt(stay.arrival().time(), stay.date()));
  }

  private static Tally over(ClosedSession closed, StayFacts stay, AttendancePolicy policy) {
    var confirmed = stay.presence().coveredIn(counting(stay));
    return new Tally(
        stay.date(),
        punctuality(stay, policy),
        confirmed,
        stay.presence().last(),
        outcome(closed, stay, confirmed, policy.requiredStay(stay.date())),
        leftEarly(closed, stay),
        null);
  }

  private static @Nullable Punctuality punctuality(StayFacts stay, AttendancePolicy policy) {
    return stay.date() instanceof Occurrence date
        ? policy.punctuality().of(stay.arrival().time(), date)
        : null;
  }

  private static AttendanceOutcome outcome(
      ClosedSession closed, StayFacts stay, Duration confirmed, Duration required) {
    if (!isAcceptable(closed) || stay.presence().last() == null) {
      return AttendanceOutcome.UNCONFIRMED;
    }
    if (possible(stay).compareTo(required) < 0) {
      return AttendanceOutcome.PARTIAL;
    }
    return confirmed.compareTo(required) < 0
        ? AttendanceOutcome.UNCONFIRMED
        : AttendanceOutcome.ATTENDED;
  }

  /** Without a check-out the last confirmed presence stands for it. */
  private static boolean isAcceptable(ClosedSession closed) {
    return closed.arrival() instanceof EventMark in
        && in.isAcceptable()
        && (!(closed.departure() instanceof EventMark out) || out.isAcceptable());
  }

  /** How long the person can have been there, away times left out. */
  private static Duration possible(StayFacts stay) {
    var counting = counting(stay);
    var length = Duration.between(counting.opens(), counting.closes());
    return length.minus(stay.presence().awayIn(counting));
  }

  /** The time of the stay that counts: within the scheduled time where there is one. */
  private static TimeWindow counting(StayFacts stay) {
    var stayed = stay.possible();
    if (!(stay.date() instanceof Occurrence date)) {
      return stayed;
    }
    var from = later(stayed.opens(), date.start());
    var to = stayed.closes().isBefore(date.end()) ? stayed.closes() : date.end();
    return new TimeWindow(from, later(to, from));
  }

  private static boolean leftEarly(ClosedSession closed, StayFacts stay) {
    var left = left(closed, stay);
    return stay.date() instanceof Occurrence date && left != null && left.isBefore(date.end());
  }

  /** Nobody knows when a person left whose session the server closed. */
  private static @Nullable Instant left(ClosedSession closed, StayFacts stay) {
    var seen = stay.presence().left();
    if (seen != null) {
      return seen;
    }
    return closed.isEndSupposed() && !stay.isEndTold() ? null : closed.closedAt();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}

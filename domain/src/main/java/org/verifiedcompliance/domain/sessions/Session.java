package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** One person's attendance at one place, once. What cannot happen next does not compile. */
public sealed interface Session permits PlannedSession, CheckedInSession, ClosedSession {

  /** What stays the same through its life, and the version. */
  SessionDetails details();

  /** Where it stands. */
  SessionStatus status();

  /** The check-in, null when nobody came. */
  @Nullable EventMark arrival();

  /** The check-out, null when there was none. */
  @Nullable EventMark departure();

  /** When it closed, null while it has not. */
  @Nullable Instant closedAt();

  /** What its facts come to, as it was last added up. */
  Tally tally();

  /**
   * The same session after a later fact about an earlier one: only what is remembered of the
   * earlier verdict changes, never the status.
   *
   * @throws IllegalArgumentException when the event is no ruling on this session
   */
  Session ruled(SessionEvent event);

  /**
   * The same session after somebody asked for other times, which changes nothing yet, or decided on
   * them. The status stays, and no end precedes its beginning.
   *
   * @throws IllegalArgumentException when the event is neither, or not of this session
   */
  Session corrected(SessionEvent event);

  /** Names it. */
  default SessionId id() {
    return details().id();
  }

  /** Whose attendance it is. */
  default PersonId person() {
    return details().person();
  }

  /** Whether it has a check-in and a check-out that the policy accepts. */
  default boolean isComplete() {
    return departure() instanceof EventMark out
        && arrival() instanceof EventMark in
        && in.isAcceptable()
        && out.isAcceptable();
  }

  /** How long the person stayed, never negative; zero if nobody came, null while it is open. */
  default @Nullable Duration stay() {
    if (!(closedAt() instanceof Instant end)) {
      return null;
    }
    return arrival() instanceof EventMark in ? Duration.between(in.time(), end) : Duration.ZERO;
  }

  /** The worse of the verdicts on check-in and check-out, null when nobody came. */
  default @Nullable LocationFlag verdict() {
    if (!(arrival() instanceof EventMark in)) {
      return null;
    }
    return departure() instanceof EventMark out ? Flags.worse(in.flag(), out.flag()) : in.flag();
  }
}

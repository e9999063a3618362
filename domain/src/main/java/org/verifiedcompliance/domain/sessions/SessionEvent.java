package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.verification.LocationFlag;

/**
 * A fact: something happened, or was tried, at a session. Facts are only ever added.
 *
 * @param accepted whether it changed the session; false for an attempt that was refused
 * @param effectiveTime when it happened, by the server's clock
 * @param clientTime the phone's clock, null when not said
 * @param receivedAt when the server heard of it
 * @param verdict null for an event that judged no place
 * @param payload null once erased
 */
public record SessionEvent(
    EventId id,
    SessionId session,
    PersonId person,
    EventType type,
    boolean accepted,
    Instant effectiveTime,
    @Nullable Instant clientTime,
    Instant receivedAt,
    @Nullable VerdictSummary verdict,
    @Nullable EventPayload payload) {

  /** What the session remembers of it; an event that judged no place is unverifiable. */
  EventMark mark(Instant time) {
    return new EventMark(id, time, verdict == null ? LocationFlag.UNVERIFIABLE : verdict.flag());
  }

  void requireAccepted(EventType wanted, SessionId of) {
    if (!accepted || type != wanted || !session.equals(of)) {
      throw new IllegalArgumentException("not an accepted " + wanted + " of this session");
    }
  }
}

package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.PolicyVersion;
import org.verifiedcompliance.domain.verification.Reason;
import org.verifiedcompliance.domain.verification.TimeBounds;

/**
 * A fact: something happened, or was tried, at a session. Facts are only ever added.
 *
 * @param accepted whether it changed the session; false for an attempt that was refused
 * @param effectiveTime when it happened, by the server's clock
 * @param clientTime the phone's clock, null when not said
 * @param receivedAt when the server heard of it
 * @param verdict null for an event that judged no place
 * @param payload null once erased
 * @param ruling what it says about an earlier fact: then the verdict is on that one; null without
 * @param testimony what it says about the stay
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
    @Nullable EventPayload payload,
    @Nullable Ruling ruling,
    Testimony testimony) {
  private static final String LATE_REPORT = "LATE_REPORT";
  private static final Reason AFTER_CLOSING =
      new Reason(
          "PERIOD_CLOSED", 0, null, null, "It was told after the record of that time was closed.");

  /**
   * Refuses a ruling on nothing.
   *
   * @throws IllegalArgumentException when the type is a ruling and there is none
   */
  public SessionEvent {
    if (type.isRuling() && ruling == null) {
      throw new IllegalArgumentException("a " + type + " must be about an earlier fact");
    }
  }

  /** A fact that says nothing about an earlier one. */
  public SessionEvent(
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
    this(
        id,
        session,
        person,
        type,
        accepted,
        effectiveTime,
        clientTime,
        receivedAt,
        verdict,
        payload,
        null);
  }

  /** A fact that says nothing about the stay beside its verdict. */
  public SessionEvent(
      EventId id,
      SessionId session,
      PersonId person,
      EventType type,
      boolean accepted,
      Instant effectiveTime,
      @Nullable Instant clientTime,
      Instant receivedAt,
      @Nullable VerdictSummary verdict,
      @Nullable EventPayload payload,
      @Nullable Ruling ruling) {
    this(
        id,
        session,
        person,
        type,
        accepted,
        effectiveTime,
        clientTime,
        receivedAt,
        verdict,
        payload,
        ruling,
        Testimony.NONE);
  }

  /** The same fact with what it says about the stay. */
  public SessionEvent testifying(Testimony said) {
    return changed(accepted, effectiveTime, said);
  }

  /**
   * Whether a person can decide on it: a verdict on somebody's coming, leaving or late readings.
   */
  public boolean isReviewable() {
    return verdict != null
        && !verdict.reasonCodes().contains(AFTER_CLOSING.code())
        && (type == EventType.CHECK_IN || type == EventType.CHECK_OUT || isLatePresence());
  }

  /** Whether it holds readings that confirm nothing until a person has looked at them. */
  public boolean isLatePresence() {
    return type == EventType.PRESENCE
        && verdict != null
        && verdict.reasonCodes().contains(LATE_REPORT);
  }

  /** The policy that judged it, or by which the rules closed the session; null for neither. */
  public @Nullable PolicyVersion policy() {
    return verdict == null ? testimony.policy() : verdict.policy();
  }

  /** Between which times it happened; null when the server's own clock told. */
  public @Nullable TimeBounds bounds() {
    return testimony.when() instanceof EffectiveTime when ? when.bounds() : null;
  }

  /** The same as an attempt that was refused. */
  public SessionEvent refused() {
    return changed(false, effectiveTime, testimony);
  }

  /** The same at another time within its bounds. */
  public SessionEvent estimated(Instant other) {
    return testimony.when() instanceof EffectiveTime when
        ? changed(accepted, when.estimated(other).at(), testimony.at(when.estimated(other)))
        : changed(accepted, other, testimony);
  }

  /** The same as an attempt that came when the record was closed: nobody decides on it any more. */
  public SessionEvent afterClosing() {
    return new SessionEvent(
        id,
        session,
        person,
        type,
        false,
        effectiveTime,
        clientTime,
        receivedAt,
        verdict == null ? null : verdict.because(AFTER_CLOSING),
        payload == null ? null : payload.because(AFTER_CLOSING),
        ruling,
        testimony);
  }

  private SessionEvent changed(boolean counts, Instant at, Testimony said) {
    return new SessionEvent(
        id,
        session,
        person,
        type,
        counts,
        at,
        clientTime,
        receivedAt,
        verdict,
        payload,
        ruling,
        said);
  }

  /** What the session remembers of it; an event that judged no place is unverifiable. */
  EventMark mark(Instant time) {
    return new EventMark(id, time, verdict == null ? LocationFlag.UNVERIFIABLE : verdict.flag());
  }

  /** What is remembered of the earlier fact after this one. */
  @Nullable EventMark applied(@Nullable EventMark earlier) {
    return earlier != null
            && ruling != null
            && verdict != null
            && ruling.about().equals(earlier.event())
        ? new EventMark(earlier.event(), earlier.time(), verdict.flag())
        : earlier;
  }

  /** The times that it puts in force. */
  StatedTimes inForce() {
    return type == EventType.CORRECTION ? testimony.times() : StatedTimes.NONE;
  }

  void requireAboutTimes(SessionId of) {
    if (!accepted || !type.isAboutTimes() || !session.equals(of)) {
      throw new IllegalArgumentException("neither a request nor a correction of this session");
    }
  }

  void requireRuling(SessionId of) {
    if (!accepted || !type.isRuling() || !session.equals(of)) {
      throw new IllegalArgumentException("not a ruling on this session");
    }
  }

  void requireAccepted(EventType wanted, SessionId of) {
    if (!accepted || type != wanted || !session.equals(of)) {
      throw new IllegalArgumentException("not an accepted " + wanted + " of this session");
    }
  }
}

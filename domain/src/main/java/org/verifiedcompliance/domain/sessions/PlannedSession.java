package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session to which nobody has come yet. */
public record PlannedSession(SessionDetails details) implements Session {

  /**
   * The person came.
   *
   * @throws IllegalArgumentException when the event is no accepted check-in of this session
   */
  public CheckedInSession checkIn(SessionEvent event) {
    event.requireAccepted(EventType.CHECK_IN, id());
    return new CheckedInSession(details.changed(), event.mark(event.effectiveTime()));
  }

  /**
   * Somebody ended it by hand.
   *
   * @throws IllegalArgumentException when the event is no end of this session
   */
  public ClosedSession end(SessionEvent event) {
    event.requireAccepted(EventType.END, id());
    return closed(Ending.ENDED, event);
  }

  /**
   * Its time passed.
   *
   * @throws IllegalArgumentException when the event is no expiry of this session
   */
  public ClosedSession expire(SessionEvent event) {
    event.requireAccepted(EventType.EXPIRE, id());
    return closed(Ending.EXPIRED, event);
  }

  @Override
  public PlannedSession ruled(SessionEvent event) {
    event.requireRuling(id());
    return new PlannedSession(details.changed());
  }

  private ClosedSession closed(Ending ending, SessionEvent event) {
    return new ClosedSession(details.changed(), ending, null, null, event.effectiveTime());
  }

  @Override
  public SessionStatus status() {
    return SessionStatus.PLANNED;
  }

  @Override
  public @Nullable EventMark arrival() {
    return null;
  }

  @Override
  public @Nullable EventMark departure() {
    return null;
  }

  @Override
  public @Nullable Instant closedAt() {
    return null;
  }
}

package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session to which nobody has come yet.
 *
 * @param dueAt when the server has to look whether it has expired
 */
public record PlannedSession(SessionDetails details, Instant dueAt) implements Session {

  /** A session whose time nobody has worked out yet. */
  public PlannedSession(SessionDetails details) {
    this(details, details.createdAt());
  }

  /**
   * The person came.
   *
   * @throws IllegalArgumentException when the event is no accepted check-in of this session
   */
  public CheckedInSession checkIn(SessionEvent event) {
    event.requireAccepted(EventType.CHECK_IN, id());
    var arrival = event.mark(event.effectiveTime());
    return new CheckedInSession(details.changed(), arrival, Tally.due(arrival.time()));
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
    return new PlannedSession(details.changed(), dueAt);
  }

  @Override
  public PlannedSession corrected(SessionEvent event) {
    event.requireAboutTimes(id());
    return new PlannedSession(details.changed(), dueAt);
  }

  private ClosedSession closed(Ending ending, SessionEvent event) {
    return new ClosedSession(
        details.changed(), ending, null, null, event.effectiveTime(), Tally.NONE);
  }

  @Override
  public Tally tally() {
    return Tally.due(dueAt);
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

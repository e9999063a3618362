package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A session at which the person is. A clock that ran backwards never makes its end precede it. */
public record CheckedInSession(SessionDetails details, EventMark arrival, Tally tally)
    implements Session {

  /**
   * The person left.
   *
   * @throws IllegalArgumentException when the event is no accepted check-out of this session
   */
  public ClosedSession checkOut(SessionEvent event) {
    event.requireAccepted(EventType.CHECK_OUT, id());
    var departure = event.mark(notBeforeArrival(event.effectiveTime()));
    return new ClosedSession(
        details.changed(), Ending.COMPLETED, arrival, departure, departure.time(), tally.over());
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
   * Nobody checked out: it closes at the last confirmed presence, which is the event's time.
   *
   * @throws IllegalArgumentException when the event is no closing of this session
   */
  public ClosedSession autoClose(SessionEvent event) {
    event.requireAccepted(EventType.AUTO_CLOSE, id());
    return closed(Ending.AUTO_CLOSED, event);
  }

  /**
   * The same as it stands in a store when the fact that closes it comes in the same transaction: a
   * stay that was over when it was told is never seen open.
   */
  public ClosedSession closing() {
    return new ClosedSession(
        details, Ending.AUTO_CLOSED, arrival, null, arrival.time(), tally.over());
  }

  /**
   * The phone told where it was; the stay goes on.
   *
   * @throws IllegalArgumentException when the event is no presence at this session
   */
  public CheckedInSession observe(SessionEvent event) {
    event.requireAccepted(EventType.PRESENCE, id());
    return new CheckedInSession(details.changed(), arrival, tally);
  }

  @Override
  public CheckedInSession ruled(SessionEvent event) {
    event.requireRuling(id());
    return new CheckedInSession(
        details.changed(), Objects.requireNonNull(event.applied(arrival)), tally);
  }

  @Override
  public CheckedInSession corrected(SessionEvent event) {
    event.requireAboutTimes(id());
    var came = arrival.at(event.inForce().arrivalOr(arrival.time()));
    return new CheckedInSession(details.changed(), came, tally);
  }

  /** The last confirmed presence: the check-in when nothing later is known. */
  public Instant lastConfirmed() {
    return tally.lastConfirmed() instanceof Instant later ? later : arrival.time();
  }

  /** The same with this tally. */
  CheckedInSession tallied(Tally other) {
    return new CheckedInSession(details, arrival, other);
  }

  private ClosedSession closed(Ending ending, SessionEvent event) {
    var end = notBeforeArrival(event.effectiveTime());
    return new ClosedSession(details.changed(), ending, arrival, null, end, tally.over());
  }

  private Instant notBeforeArrival(Instant time) {
    return time.isBefore(arrival.time()) ? arrival.time() : time;
  }

  @Override
  public SessionStatus status() {
    return SessionStatus.CHECKED_IN;
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

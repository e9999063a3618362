package org.verifiedcompliance.domain.sessions;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session that is over. Nothing leaves this state but what expired: that nobody came was only
 * supposed, and a check-in told late takes it back. Facts that arrive later may still tell more
 * about the stay: the end of a session that the server closed moves with them.
 *
 * @param arrival null when nobody came
 * @param departure null unless there was a check-out, in time or told late
 * @param closedAt the check-out, the end, or the last confirmed presence; never before the arrival
 */
public record ClosedSession(
    SessionDetails details,
    Ending ending,
    @Nullable EventMark arrival,
    @Nullable EventMark departure,
    Instant closedAt,
    Tally tally)
    implements Session {

  /**
   * Refuses an end before the arrival.
   *
   * @throws IllegalArgumentException when it ends before it began
   */
  public ClosedSession {
    if (arrival != null && closedAt.isBefore(arrival.time())) {
      throw new IllegalArgumentException("a session cannot end before its check-in");
    }
  }

  /**
   * The phone told late where it had been.
   *
   * @throws IllegalArgumentException when the event is no presence at this session, or nobody came
   */
  public ClosedSession observe(SessionEvent event) {
    event.requireAccepted(EventType.PRESENCE, id());
    if (arrival == null) {
      throw new IllegalArgumentException("nobody is present before the check-in");
    }
    return new ClosedSession(details.changed(), ending, arrival, departure, closedAt, tally);
  }

  /**
   * The phone told late that the person had checked out: the session ended then, though the server
   * had closed it.
   *
   * @throws IllegalArgumentException when the event is no accepted check-out of this session, or
   *     the session did not end by itself
   */
  public ClosedSession checkOut(SessionEvent event) {
    event.requireAccepted(EventType.CHECK_OUT, id());
    if (arrival == null || !isEndSupposed()) {
      throw new IllegalArgumentException("no check-out is missing");
    }
    var time = event.effectiveTime();
    var left = event.mark(time.isBefore(arrival.time()) ? arrival.time() : time);
    return new ClosedSession(details.changed(), ending, arrival, left, left.time(), tally);
  }

  /**
   * The phone told late that the person had come. That a session expired was only supposed: the
   * person is checked in, and whoever records it closes what is over by now. What somebody ended by
   * hand stays ended.
   *
   * @throws IllegalArgumentException when the event is no accepted check-in of this session, or
   *     somebody came, or it was ended before
   */
  public Session checkIn(SessionEvent event) {
    event.requireAccepted(EventType.CHECK_IN, id());
    if (!mayHaveBegun(event.effectiveTime())) {
      throw new IllegalArgumentException("no check-in is missing");
    }
    var came = event.mark(event.effectiveTime());
    return ending == Ending.EXPIRED
        ? new CheckedInSession(details.changed(), came, Tally.due(came.time()))
        : new ClosedSession(details.changed(), ending, came, null, closedAt, tally);
  }

  /** Whether the person may have come then, as far as is known here. */
  public boolean mayHaveBegun(Instant time) {
    return arrival == null && (ending == Ending.EXPIRED || !time.isAfter(closedAt));
  }

  /** Whether nobody said when the person left, and the server supposed something. */
  public boolean isEndSupposed() {
    return arrival != null && departure == null && ending == Ending.AUTO_CLOSED;
  }

  /**
   * The phone told late that the person had ended it by hand: it ended then, though the server had
   * closed it.
   *
   * @throws IllegalArgumentException when the event is no end of this session, or the session did
   *     not end by itself
   */
  public ClosedSession end(SessionEvent event) {
    event.requireAccepted(EventType.END, id());
    if (arrival == null || !isEndSupposed()) {
      throw new IllegalArgumentException("no end is missing");
    }
    var end = later(event.effectiveTime(), arrival.time());
    return new ClosedSession(details.changed(), ending, arrival, null, end, tally);
  }

  /**
   * The same with this tally; a session that the server closed ended at the last presence, unless
   * somebody said when.
   */
  ClosedSession tallied(Tally other, boolean isEndTold) {
    var end = isEndSupposed() && !isEndTold ? supposed(other) : closedAt;
    return new ClosedSession(details, ending, arrival, departure, end, other);
  }

  private Instant supposed(Tally other) {
    var confirmed = other.lastConfirmed();
    return confirmed != null || arrival == null
        ? Objects.requireNonNullElse(confirmed, closedAt)
        : arrival.time();
  }

  @Override
  public ClosedSession ruled(SessionEvent event) {
    event.requireRuling(id());
    return new ClosedSession(
        details.changed(),
        ending,
        event.applied(arrival),
        event.applied(departure),
        closedAt,
        tally);
  }

  /** Who left without a check-out has one by a correction: of a place that nobody judged. */
  @Override
  public ClosedSession corrected(SessionEvent event) {
    event.requireAboutTimes(id());
    if (arrival == null) {
      return new ClosedSession(details.changed(), ending, null, null, closedAt, tally);
    }
    var times = event.inForce();
    var came = arrival.at(times.arrivalOr(arrival.time()));
    var asked = times.departure();
    var end = later(asked == null ? closedAt : asked, came.time());
    var left = asked != null && departure == null ? event.mark(end) : departure;
    return new ClosedSession(
        details.changed(), ending, came, left == null ? null : left.at(end), end, tally);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  @Override
  public SessionStatus status() {
    return ending.status();
  }
}

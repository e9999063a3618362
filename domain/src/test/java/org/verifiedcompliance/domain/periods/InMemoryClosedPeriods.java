package org.verifiedcompliance.domain.periods;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.reviews.OpenReview;
import org.verifiedcompliance.domain.reviews.ReviewQuery;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Ruling;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Closed periods in a list; sessions in memory keep out what falls into them. */
public final class InMemoryClosedPeriods implements ClosedPeriods {
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  private final List<PeriodClosing> closings = new CopyOnWriteArrayList<>();
  private final Function<PeriodClosing, Unsettled> unsettled;
  private final Object lock;

  /** Where all is settled, over sessions that something else keeps. */
  public InMemoryClosedPeriods() {
    unsettled = closing -> new Unsettled(0, 0, 0);
    lock = this;
  }

  /** Over these sessions. */
  public InMemoryClosedPeriods(InMemorySessions sessions, Reviews reviews) {
    unsettled = closing -> unsettled(closing, sessions, reviews);
    lock = sessions;
    sessions.keepClosed((session, fact) -> isKeptOut(session, fact, sessions));
  }

  @Override
  public Result close(PeriodClosing closing) {
    synchronized (lock) {
      var before = closedUntil(closing.meeting()).filter(it -> !it.isBefore(closing.until()));
      if (before.isPresent()) {
        return new Result.ClosedBefore(before.get());
      }
      var waiting = unsettled.apply(closing);
      if (!waiting.isNothing()) {
        return new Result.NotSettled(waiting);
      }
      closings.add(closing);
      return new Result.Closed();
    }
  }

  @Override
  public Optional<Instant> closedUntil(MeetingId meeting) {
    return list(meeting, 1, 0).stream().findFirst().map(PeriodClosing::until);
  }

  @Override
  public List<PeriodClosing> list(MeetingId meeting, int limit, int offset) {
    return closings.stream()
        .filter(closing -> closing.meeting().equals(meeting))
        .sorted(Comparator.comparing(PeriodClosing::until).reversed())
        .skip(offset)
        .limit(limit)
        .toList();
  }

  private boolean isKeptOut(Session session, SessionEvent fact, InMemorySessions sessions) {
    var meeting = session.details().meeting();
    if (meeting == null || fact.type().isByRule() || isMarked(fact) || isOfNow(fact)) {
      return false;
    }
    var time = RecordTime.of(session, about(fact, sessions), fact.testimony().times());
    return closedUntil(meeting).filter(time::isBefore).isPresent();
  }

  private static boolean isMarked(SessionEvent fact) {
    return !fact.accepted()
        && (fact.verdict() == null || fact.verdict().reasonCodes().contains("PERIOD_CLOSED"));
  }

  private static boolean isOfNow(SessionEvent fact) {
    var hourAgo = fact.receivedAt().minus(PeriodClosing.LEAST_AGE);
    return fact.ruling() == null && !fact.effectiveTime().isBefore(hourAgo);
  }

  private static SessionEvent about(SessionEvent fact, InMemorySessions sessions) {
    return fact.ruling() instanceof Ruling ruling
        ? sessions.listAllEvents().stream()
            .map(RecordedEvent::event)
            .filter(other -> other.id().equals(ruling.about()))
            .findFirst()
            .orElse(fact)
        : fact;
  }

  private static Unsettled unsettled(
      PeriodClosing closing, InMemorySessions sessions, Reviews reviews) {
    var query = new ReviewQuery(closing.meeting(), NOBODY, Slice.first(10_000));
    return new Unsettled(
        sessions.listAll().stream().filter(it -> isOpen(it, closing)).count(),
        count(reviews.listOpen(query), closing, sessions),
        count(reviews.listOpenCorrections(query), closing, sessions));
  }

  private static boolean isOpen(Session session, PeriodClosing closing) {
    var date = session.tally().date();
    var time =
        session.arrival() == null
            ? session.details().occurrence()
            : date == null ? session.arrival().time() : date.start();
    return session.closedAt() == null
        && closing.meeting().equals(session.details().meeting())
        && time != null
        && time.isBefore(closing.until());
  }

  private static long count(
      List<OpenReview> waiting, PeriodClosing closing, InMemorySessions sessions) {
    return waiting.stream()
        .map(OpenReview::event)
        .filter(fact ->
            RecordTime.of(session(fact.session(), sessions), fact).isBefore(closing.until()))
        .count();
  }

  private static Session session(SessionId id, InMemorySessions sessions) {
    return sessions.find(id).orElseThrow();
  }
}

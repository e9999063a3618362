package org.verifiedcompliance.persistence.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.ClosedPeriodsContract;
import org.verifiedcompliance.domain.periods.PeriodClosing;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.meetings.JdbiMeetings;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.sessions.JdbiReviews;
import org.verifiedcompliance.persistence.sessions.JdbiSessions;

class JdbiClosedPeriodsTest implements ClosedPeriodsContract {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Jdbi jdbi = database.jdbi();

  @Override
  public ClosedPeriods periods() {
    return new JdbiClosedPeriods(jdbi);
  }

  @Override
  public Reviews reviews() {
    return new JdbiReviews(jdbi);
  }

  @Override
  public Sessions sessions() {
    return new JdbiSessions(jdbi, byteCount -> new byte[byteCount]);
  }

  @Override
  public People people() {
    return new JdbiPeople(jdbi);
  }

  @Override
  public Meetings meetings() {
    return new JdbiMeetings(jdbi);
  }

  @RepeatedTest(20)
  void aCorrectionAndAClosingAtOnceNeverBothWin() throws Exception {
    var session = stayed();
    var request =
        SessionFixture.correcting(
            session,
            EventType.CORRECTION_REQUEST,
            session.arrival().event(),
            new StatedTimes(OPENED, null),
            7200);
    var closing = closing(session);
    var begin = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var asked =
          threads.submit(
              after(begin, () -> sessions().record(session.corrected(request), request)));
      var closed = threads.submit(after(begin, () -> periods().close(closing)));
      begin.countDown();

      var isAsked = asked.get() instanceof Recording.Recorded;
      var isClosed = closed.get() instanceof ClosedPeriods.Result.Closed;
      assertThat(isAsked).isNotEqualTo(isClosed);
    }
  }

  @Test
  void whoClosesWaitsForTheCorrectionThatIsOnItsWay() throws Exception {
    var session = stayed();
    var request =
        SessionFixture.correcting(
            session,
            EventType.CORRECTION_REQUEST,
            session.arrival().event(),
            new StatedTimes(OPENED, null),
            7200);
    try (var threads = Executors.newFixedThreadPool(1)) {
      var closed =
          jdbi.inTransaction(handle -> {
            var kept = new JdbiSessions(jdbi, byteCount -> new byte[byteCount]);
            assertThat(kept.record(session.corrected(request), request))
                .isInstanceOf(Recording.Recorded.class);
            var result = threads.submit(() -> periods().close(closing(session)));
            awaitWaiting();
            return result;
          });
      assertThat(closed.get()).isInstanceOf(ClosedPeriods.Result.NotSettled.class);
    }
  }

  /** Until somebody waits for a lock. */
  private void awaitWaiting() {
    var waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted";
    while (waitersBy(waiting) == 0) {
      Thread.onSpinWait();
    }
  }

  private long waitersBy(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  @Test
  void noClosingIsTakenBackWhoeverAsksTheDatabase() {
    var closing = closing(stayed());
    periods().close(closing);
    for (var change :
        List.of(
            "DELETE FROM period_closing WHERE meeting_id = ?",
            "UPDATE period_closing SET closed_until = closed_until - interval '1 day'"
                + " WHERE meeting_id = ?",
            "UPDATE period_closing SET note = 'other words' WHERE meeting_id = ?",
            "INSERT INTO period_closing SELECT meeting_id, closed_until - interval '1 day',"
                + " closed_by, closed_at FROM period_closing WHERE meeting_id = ?")) {
      assertThatThrownBy(
              () -> jdbi.useHandle(handle -> handle.execute(change, closing.meeting().value())))
          .as(change)
          .isInstanceOf(RuntimeException.class);
    }
    var erased = "UPDATE period_closing SET note = NULL WHERE meeting_id = ?";
    jdbi.useHandle(handle -> handle.execute(erased, closing.meeting().value()));
    assertThat(periods().list(closing.meeting(), 1, 0).getFirst().note()).isNull();
  }

  @Test
  void questionsAreAnsweredFromIndexes() {
    assertThat(plan(JdbiClosedPeriods.CLOSED_UNTIL)).contains("Only Scan Backward");
    assertThat(plan(JdbiClosedPeriods.UNSETTLED))
        .contains("open_review_of_meeting", "open_correction_of_meeting")
        .doesNotContain("Seq Scan");
  }

  private String plan(String query) {
    return jdbi.inTransaction(handle -> {
      handle.execute("SET LOCAL enable_seqscan = off");
      var explained = handle.createQuery("EXPLAIN " + query).bind("meeting", new UUID(1, 1));
      if (query.contains(":until")) {
        explained.bind("until", OPENED);
      }
      return String.join("\n", explained.mapTo(String.class).list());
    });
  }

  private static <T> Callable<T> after(CountDownLatch begin, Callable<T> work) {
    return () -> {
      begin.await();
      return work.call();
    };
  }

  private PeriodClosing closing(ClosedSession session) {
    var until = OPENED.plus(Duration.ofHours(1));
    return new PeriodClosing(session.details().meeting(), until, session.person(), NOW, "said so");
  }

  private ClosedSession stayed() {
    var meeting = MeetingFixture.meetingAt(SessionFixture.PLACE).build();
    meetings().add(meeting);
    var person = SessionFixture.personWithConsent();
    people().add(person);
    var planned = SessionFixture.planned(person.id(), meeting.id(), null, OPENED);
    sessions().add(planned);
    var arrival = SessionFixture.checkIn(planned, 10);
    var here = planned.checkIn(arrival);
    sessions().record(here, arrival);
    var departure = SessionFixture.checkOut(planned, 20);
    sessions().record(here.checkOut(departure), departure);
    return (ClosedSession) sessions().find(planned.id()).orElseThrow();
  }
}

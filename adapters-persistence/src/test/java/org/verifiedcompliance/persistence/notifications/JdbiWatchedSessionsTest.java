package org.verifiedcompliance.persistence.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.notifications.WatchedSession;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.SessionFold;
import org.verifiedcompliance.domain.sessions.SessionStatus;
import org.verifiedcompliance.persistence.DatabaseExtension;
import org.verifiedcompliance.persistence.people.JdbiPeople;
import org.verifiedcompliance.persistence.sessions.JdbiSessions;

class JdbiWatchedSessionsTest {
  private static final Instant NOW = SessionFixture.OPENED;
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));

  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final JdbiWatchedSessions watched = new JdbiWatchedSessions(database.jdbi());
  private final JdbiSessions sessions = new JdbiSessions(database.jdbi(), byte[]::new);

  @Test
  void aNewSessionIsLookedAtAtOnceAndThenWhenItIsTime() {
    var session = planned();
    var listed = find(session, NOW).orElseThrow();
    assertThat(listed.status()).isEqualTo(SessionStatus.PLANNED);
    assertThat(listed.ahead()).isEqualTo(Duration.ofMinutes(30));

    watched.lookAgain(listed, LATER);

    assertThat(find(session, LATER.minusMillis(1))).isEmpty();
    assertThat(find(session, LATER)).isPresent();
    watched.forget(session.id());
    assertThat(find(session, LATER)).isEmpty();
  }

  @Test
  void aCheckInWakesWhatSleepsAndNothingElse() {
    var sleeping = planned();
    var timed = planned();
    watched.sleepUntil(find(sleeping, NOW).orElseThrow(), LATER);
    watched.lookAgain(find(timed, NOW).orElseThrow(), LATER);
    assertThat(find(sleeping, NOW)).isEmpty();

    checkIn(sleeping);
    checkIn(timed);

    assertThat(find(sleeping, NOW).orElseThrow().status()).isEqualTo(SessionStatus.CHECKED_IN);
    assertThat(find(sleeping, NOW).orElseThrow().checkedInAt()).isNotNull();
    assertThat(find(timed, NOW)).isEmpty();
  }

  @Test
  void whoSlumbersWhileSomebodyChecksInWakes() throws Exception {
    var session = planned();
    var listed = find(session, NOW).orElseThrow();
    var checkedIn = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var checkIn =
          CompletableFuture.runAsync(
              () ->
                  database
                      .jdbi()
                      .useTransaction(handle -> {
                        checkIn(session);
                        checkedIn.countDown();
                        await(mayCommit);
                      }),
              threads);
      await(checkedIn);
      var sleep = CompletableFuture.runAsync(() -> watched.sleepUntil(listed, LATER), threads);
      mayCommit.countDown();
      CompletableFuture.allOf(checkIn, sleep).get();
    }

    assertThat(find(session, NOW).orElseThrow().status()).isEqualTo(SessionStatus.CHECKED_IN);
  }

  @Test
  void aWakeThatComesWhileItIsLookedAtIsNotLost() {
    var session = planned();
    var listed = find(session, NOW).orElseThrow();
    watched.wake(session.person());

    watched.lookAgain(listed, LATER);
    watched.sleepUntil(listed, LATER);

    assertThat(find(session, NOW)).isPresent();
  }

  @Test
  void thereIsAnIndexForWhatToLookAt() {
    var plan =
        database
            .jdbi()
            .withHandle(handle -> {
              handle.execute("SET enable_seqscan = off");
              handle.execute("SET enable_sort = off");
              return handle
                  .createQuery("EXPLAIN " + JdbiWatchedSessions.LIST)
                  .bind("now", NOW)
                  .bind("limit", 100)
                  .mapTo(String.class)
                  .list();
            });

    assertThat(String.join("\n", plan)).contains("session_watch_look");
  }

  private static PlannedSession planned() {
    var person = SessionFixture.personWithConsent();
    new JdbiPeople(database.jdbi()).add(person);
    var session = new PlannedSession(SessionFixture.planned(person.id()).details(), LATER);
    new JdbiSessions(database.jdbi(), byte[]::new).add(session);
    return session;
  }

  private void checkIn(PlannedSession session) {
    var arrival = SessionFixture.checkIn(session, 0);
    sessions.record(
        SessionFold.replay(session, List.of(arrival), AttendancePolicy.standard()), arrival);
  }

  private Optional<WatchedSession> find(PlannedSession session, Instant now) {
    List<WatchedSession> due = watched.list(now, 1_000);
    return due.stream().filter(each -> each.id().equals(session.id())).findFirst();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnnouncementsTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final Announcements announcements = new Announcements(database.settings());
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  @BeforeEach
  void listen() throws InterruptedException {
    announcements.subscribe("things", seen::add, () -> seen.add("resync"));
    announcements.start();
    assertThat(next()).isEqualTo("resync");
  }

  @AfterEach
  void stop() {
    announcements.stop();
  }

  @Test
  void payloadsArriveInTheOrderOfTheCommits() throws InterruptedException {
    var sent = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
    sent.forEach(payload -> announce("things", payload));

    assertThat(next(100)).isEqualTo(sent);
  }

  @Test
  void whatIsRolledBackIsNeverAnnounced() throws InterruptedException {
    var work = new JdbiUnitOfWork(database.jdbi());
    try {
      work.inTransaction(() -> {
        announce("things", "undone");
        throw new IllegalStateException("stop");
      });
    } catch (IllegalStateException expected) {
      announce("things", "done");
    }

    assertThat(next()).isEqualTo("done");
  }

  @Test
  void aKilledConnectionIsMadeAgainAndAllIsReadAnew() throws InterruptedException {
    for (var time = 1; time <= 3; time++) {
      killListener();

      assertThat(next()).isEqualTo("resync");
      announce("things", "after " + time);
      assertThat(next()).isEqualTo("after " + time);
    }
    assertThat(announcements.isListening()).isTrue();
  }

  @Test
  void aLateSubscriberIsServedToo() throws InterruptedException {
    announcements.subscribe("others", seen::add, () -> seen.add("late resync"));

    assertThat(next()).isEqualTo("late resync");
    announce("others", "hello");
    assertThat(next()).isEqualTo("hello");
  }

  @Test
  void aSubscriberThatFailsReadsAllAnewAndHoldsUpNobody() throws InterruptedException {
    var failing = new LinkedBlockingQueue<String>();
    announcements.subscribe(
        "things",
        _ -> {
          throw new IllegalStateException("broken");
        },
        () -> failing.add("resync"));
    assertThat(failing.poll(10, TimeUnit.SECONDS)).isEqualTo("resync");

    announce("things", "one");

    assertThat(next()).isEqualTo("one");
    assertThat(failing.poll(10, TimeUnit.SECONDS)).isEqualTo("resync");
  }

  @Test
  void afterTheStopNothingArrives() {
    announcements.stop();
    announce("things", "too late");

    assertThat(announcements.isListening()).isFalse();
    assertThat(seen).isEmpty();
    assertThat(listenersAfterAWhile()).isZero();
  }

  @Test
  void aChannelIsAPlainWord() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> announcements.subscribe("a; DROP TABLE person", seen::add, () -> {}));
  }

  private String next() throws InterruptedException {
    return seen.poll(10, TimeUnit.SECONDS);
  }

  private List<String> next(int count) throws InterruptedException {
    var payloads = new ArrayList<String>();
    while (payloads.size() < count) {
      payloads.add(next());
    }
    return payloads;
  }

  private static void announce(String channel, String payload) {
    database.jdbi().useHandle(handle -> handle.execute("SELECT pg_notify(?, ?)", channel, payload));
  }

  private static void killListener() {
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND query LIKE 'LISTEN%'
                """));
  }

  /** The server notices a closed connection a moment later: it is given five seconds. */
  private static int listenersAfterAWhile() {
    return database
        .jdbi()
        .withHandle(handle -> {
          var left = 1;
          for (var turn = 0; left > 0 && turn < 100; turn++) {
            handle.execute("SELECT pg_sleep(0.05)");
            left =
                handle
                    .createQuery(
                        """
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND query LIKE 'LISTEN%'
                        """)
                    .mapTo(Integer.class)
                    .one();
          }
          return left;
        });
  }
}

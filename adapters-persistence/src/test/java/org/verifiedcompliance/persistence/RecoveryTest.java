package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.persistence.embedded.EmbeddedPostgres;
import org.verifiedcompliance.persistence.embedded.EmbeddedSettings;
import org.verifiedcompliance.persistence.people.JdbiPeople;

/** The server process outlives its database, whatever becomes of that. */
class RecoveryTest {
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  @TempDir Path directory;
  private EmbeddedPostgres server;
  private Database database;
  private JdbiPeople people;
  private long killed;
  private final Person ada = PersonFixture.ada();

  @BeforeEach
  void start() {
    server = EmbeddedPostgres.start(EmbeddedSettings.in(data()));
    Migrations.apply(server.database());
    database = Database.open(server.database());
    people = new JdbiPeople(database.jdbi());
    people.add(ada);
  }

  @AfterEach
  void stop() {
    database.close();
    server.stop();
  }

  @Test
  void aKilledBackendCostsNoMoreThanItsStatement() throws Exception {
    for (var time = 0; time < 10; time++) {
      database
          .jdbi()
          .useHandle(handle ->
              handle.execute(
                  """
                  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                  WHERE application_name = 'verified-compliance' AND pid <> pg_backend_pid()
                  """));
      assertThat(millisUntilItWorks()).isLessThan(ENOUGH.toMillis());
    }
  }

  @Test
  void aKilledPostmasterIsReplacedAndThePoolFindsItAgain() throws Exception {
    var heard = new LinkedBlockingQueue<String>();
    try (var announcements = new Announcements(server.database())) {
      announcements.subscribe("things", heard::add, () -> heard.add("resync"));
      announcements.start();
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("resync");
      for (var time = 0; time < 3; time++) {
        killPostmaster();
        awaitAnotherServer();

        assertThat(millisUntilItWorks()).isLessThan(ENOUGH.toMillis());
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("resync");
      }
    }
    assertThat(people.find(ada.id())).contains(ada);
  }

  @Test
  void aLockedTableIsGivenUpInTime() throws Exception {
    var changed = PersonFixture.named("New", "Person", "new@example.org");
    try (var other = server.database().direct().getConnection();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE person IN ACCESS EXCLUSIVE MODE");

      assertThat(millisUntilRefused(() -> people.find(ada.id()))).isBetween(1_500L, 2_500L);
      assertThat(millisUntilRefused(() -> people.add(changed))).isBetween(1_500L, 2_500L);
      other.rollback();
    }

    assertThat(people.add(changed)).isTrue();
  }

  @Test
  void aTransactionInWhichTheConnectionIsLostIsUnavailableToo() {
    var work = new JdbiUnitOfWork(database.jdbi());

    assertThatThrownBy(() ->
            work.inTransaction(() -> {
              people.add(PersonFixture.named("New", "Person", "new@example.org"));
              killOwnBackend();
              return people.find(ada.id());
            }))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(people.list("new@example.org", Slice.first(1))).isEmpty();
  }

  @Test
  void aCommitThatCannotBeSentIsUnavailableToo() {
    var work = new JdbiUnitOfWork(database.jdbi());

    assertThatThrownBy(() ->
            work.inTransaction(() -> {
              killOwnBackend();
              return 1;
            }))
        .isInstanceOf(StoreUnavailable.class);
  }

  /** Kills the backend of the transaction that is open on this thread, and waits for its end. */
  private void killOwnBackend() {
    var pid =
        database
            .jdbi()
            .withHandle(
                handle -> handle.createQuery("SELECT pg_backend_pid()").mapTo(Integer.class).one());
    try (var other = server.database().direct().getConnection();
        var kill = other.createStatement()) {
      kill.execute("SELECT pg_terminate_backend(" + pid + ", 5000)");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static long millisUntilRefused(Runnable request) {
    var begun = System.nanoTime();
    assertThatThrownBy(request::run).isInstanceOf(StoreUnavailable.class);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  private long millisUntilItWorks() {
    var begun = System.nanoTime();
    while (true) {
      try {
        assertThat(people.find(ada.id())).contains(ada);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      } catch (StoreUnavailable failure) {
        if (System.nanoTime() - begun > ENOUGH.toNanos()) {
          throw failure;
        }
      }
    }
  }

  private void killPostmaster() {
    killed = postmaster();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
  }

  /** Recovery takes the time that it takes; the ten seconds count from when it is over. */
  private void awaitAnotherServer() {
    var begun = System.nanoTime();
    while (postmaster() == killed || !isAccepting()) {
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.MINUTES.toNanos(1));
    }
  }

  private boolean isAccepting() {
    try (var connection = server.database().direct().getConnection()) {
      return connection.isValid(2);
    } catch (SQLException _) {
      return false;
    }
  }

  private long postmaster() {
    try {
      return Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).getFirst());
    } catch (IOException | NoSuchElementException _) {
      return -1; // being written
    }
  }

  private Path data() {
    return directory.resolve("data");
  }
}

package org.verifiedcompliance.persistence.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.persistence.DatabaseExtension;

class InterleavedCommitsTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final int WRITERS = 7;
  private static final int ROUNDS = 60;

  private final ChangeLog log = new JdbiChangeLog(database.jdbi());
  private final Outbox outbox = new JdbiOutbox(database.jdbi());
  private final PersonId person = new PersonId(UUID.randomUUID());
  private final Viewer viewer = new Viewer(person, false);

  @Test
  void whoCommitsFirstWaitsForWhoBeganFirst() {
    var before = log.head();
    var early = UUID.randomUUID();
    var late = UUID.randomUUID();
    try (var first = database.jdbi().open()) {
      first.begin();
      insert(first, early);
      tell(late);

      assertThat(read(before)).isEmpty();
      assertThat(log.head()).isEqualTo(before);
      assertThat(log.isHiding(before)).isTrue();
      first.commit();
    }

    assertThat(read(before)).containsExactly(early, late);
    assertThat(log.isHiding(log.head())).isFalse();
  }

  @Test
  void aTransactionThatOnlyBeganHoldsNobodyUp() {
    var before = log.head();
    var subject = UUID.randomUUID();
    try (var idle = database.jdbi().open()) {
      idle.begin();
      idle.execute("SELECT 1");
      tell(subject);

      assertThat(read(before)).containsExactly(subject);
      idle.rollback();
    }
  }

  @Test
  void aReaderThatPollsMissesNothingReadsNothingTwiceAndNothingBeforeWhatItRead() {
    var before = log.head();
    var done = new CompletableFuture<Void>();
    var reading = CompletableFuture.supplyAsync(() -> follow(before, done));

    var told =
        Together.run(WRITERS, _ -> writeOutOfOrder()).stream().flatMap(List::stream).toList();
    done.complete(null);
    var read = reading.join();

    assertThat(read).doesNotHaveDuplicates().isSortedAccordingTo(Position::compareTo);
    assertThat(read).hasSameSizeAs(told);
    assertThat(read)
        .isEqualTo(log.listAll(before, told.size() + 1).stream().map(Change::position).toList());
    assertThat(read(before, told.size() + 1)).containsExactlyInAnyOrderElementsOf(told);
  }

  /** Reads on until nothing is left after the last writer ended. */
  private List<Position> follow(Position from, CompletableFuture<Void> done) {
    var read = new ArrayList<Position>();
    var at = from;
    while (true) {
      boolean isLast = done.isDone();
      var page = log.list(viewer, at, 5);
      if (page.isEmpty() && isLast) {
        return read;
      }
      page.forEach(change -> read.add(change.position()));
      at = page.isEmpty() ? at : page.getLast().position();
    }
  }

  /** Transactions of some changes each, that take their time; every fourth takes all back. */
  private List<UUID> writeOutOfOrder() {
    var told = new ArrayList<UUID>();
    for (int round = 0; round < ROUNDS; round++) {
      try (var handle = database.jdbi().open()) {
        handle.begin();
        var subjects = new ArrayList<UUID>();
        for (int i = 0; i <= ThreadLocalRandom.current().nextInt(3); i++) {
          subjects.add(UUID.randomUUID());
          insert(handle, subjects.getLast());
          handle.execute("SELECT pg_sleep(random() * 0.004)");
        }
        if (round % 4 == 3) {
          handle.rollback();
        } else {
          handle.commit();
          told.addAll(subjects);
        }
      }
    }
    return told;
  }

  private void insert(Handle handle, UUID subject) {
    handle.execute(
        """
        INSERT INTO change (topic, subject, person_id, is_public, is_deleted, kind, at)
        VALUES ('notification', ?, ?, false, false, 'created', now())
        """,
        subject,
        person.value());
  }

  private void tell(UUID subject) {
    outbox.append(Outbox.Entry.to(person, Topic.NOTIFICATION, subject, "created", false, NOW));
  }

  private List<UUID> read(Position after) {
    return read(after, 100);
  }

  private List<UUID> read(Position after, int limit) {
    return log.list(viewer, after, limit).stream().map(Change::subject).toList();
  }
}

package org.verifiedcompliance.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.lists.Walk;
import org.verifiedcompliance.domain.people.PersonId;

/** What every log keeps to, written at one time and read again. */
public interface AuditLogContract {
  Instant START = Instant.parse("2026-03-01T18:00:00Z");

  AuditLog log();

  AuditTrail trail();

  /** Moves the log's clock, which begins at {@link #START}. */
  void pass(Duration time);

  /** A caller like no other. */
  default Caller somebody() {
    return new Caller(new PersonId(UUID.randomUUID()), "192.0.2.0/24", "request-7");
  }

  default void write(Caller caller, AuditEntry... entries) {
    var _ =
        Acting.as(
            caller,
            () -> {
              log().writeAll(List.of(entries));
              return true;
            });
  }

  default List<AuditRecord> by(Caller caller, int limit, int offset) {
    return by(caller, new Slice(limit, offset));
  }

  private Part<AuditRecord> by(Caller caller, Slice slice) {
    return trail().list(new AuditQuery(caller.person(), null, null, null, null, slice));
  }

  @Test
  default void keepsAllThatIsSaidWithWhoSaidItAndWhen() {
    var caller = somebody();
    var entry =
        AuditEntry.of("meeting.published", "meeting", UUID.randomUUID())
            .concerning(new PersonId(UUID.randomUUID()))
            .with("version", 1)
            .with("source", "a=b, \"c\"");

    write(caller, entry);

    assertThat(by(caller, 10, 0))
        .singleElement()
        .satisfies(record -> {
          assertThat(record.what()).isEqualTo(entry);
          assertThat(record.by()).isEqualTo(caller);
          assertThat(record.at()).isBetween(START, START.plus(Duration.ofDays(1)));
        });
  }

  @Test
  default void listsTheLatestFirstAndThoseOfOneMomentInATotalOrder() {
    var caller = somebody();
    write(caller, AuditEntry.of("a.first", "thing"), AuditEntry.of("a.second", "thing"));
    pass(Duration.ofSeconds(1));
    write(caller, AuditEntry.of("a.third", "thing"));

    assertThat(actions(by(caller, 10, 0))).containsExactly("a.third", "a.second", "a.first");
    assertThat(actions(by(caller, 1, 1))).containsExactly("a.second");
    assertThat(by(caller, 10, 3)).isEmpty();
  }

  @Test
  default void whoReadsOnMissesNothingAndSeesNothingTwiceWhileMoreIsDone() {
    var caller = somebody();
    for (int i = 0; i < 5; i++) {
      write(caller, AuditEntry.of("a.b", "thing").with("i", i), AuditEntry.of("a.c", "thing"));
      pass(Duration.of(i % 2, ChronoUnit.MICROS));
    }
    var before = by(caller, 100, 0);

    var read =
        Walk.through(
            slice -> by(caller, slice),
            () -> {
              pass(Duration.of(1, ChronoUnit.MICROS));
              write(caller, AuditEntry.of("a.later", "thing"));
            });

    assertThat(read).isEqualTo(before);
    assertThat(Walk.through(slice -> by(caller, slice))).isEqualTo(by(caller, 100, 0));
  }

  @Test
  default void findsByPersonActionAndTime() {
    var caller = somebody();
    var person = new PersonId(UUID.randomUUID());
    write(caller, AuditEntry.ofPerson("person.read", person), AuditEntry.of("a.b", "thing"));
    var first = by(caller, 1, 0).getFirst().at();
    pass(Duration.ofSeconds(1));
    write(caller, AuditEntry.of("a.b", "thing"));

    assertThat(trail().list(query(null, person, null, null, null))).hasSize(1);
    assertThat(trail().list(query(caller, person, "a.b", null, null))).isEmpty();
    assertThat(trail().list(query(caller, null, "a.b", null, null))).hasSize(2);
    assertThat(trail().list(query(caller, null, null, first.plusMillis(1), null))).hasSize(1);
    assertThat(trail().list(query(caller, null, null, first, first))).isEmpty();
    assertThat(trail().list(query(caller, null, null, first, first.plusMillis(1)))).hasSize(2);
  }

  @Test
  default void findsWhatShowedAPersonAmongOthersOnceAndInItsPlace() {
    var caller = somebody();
    var ada = new PersonId(UUID.randomUUID());
    var bob = new PersonId(UUID.randomUUID());
    write(caller, AuditEntry.ofPerson("person.read", ada));
    pass(Duration.ofSeconds(1));
    write(caller, AuditEntry.of("person.listed", "person").showing(List.of(ada, bob)));
    pass(Duration.ofSeconds(1));
    write(caller, AuditEntry.ofPerson("person.read", ada).showing(List.of(ada)));

    var found = trail().list(query(null, ada, null, null, null));
    assertThat(actions(found)).containsExactly("person.read", "person.listed", "person.read");
    assertThat(found.get(1).what().shown()).containsExactlyInAnyOrder(ada, bob);
    assertThat(trail().list(query(caller, bob, "person.listed", null, null))).hasSize(1);
    assertThat(trail().list(query(caller, bob, "person.read", null, null))).isEmpty();
    assertThat(trail().list(query(somebody(), bob, null, null, null))).isEmpty();
  }

  @Test
  default void keepsWhatNobodyAskedFor() {
    var person = new PersonId(UUID.randomUUID());

    log().write(AuditEntry.ofPerson("person.swept", person));

    assertThat(trail().list(query(null, person, null, null, null)))
        .singleElement()
        .extracting(AuditRecord::by)
        .isEqualTo(Caller.NOBODY);
  }

  private static AuditQuery query(
      @Nullable Caller caller,
      @Nullable PersonId person,
      @Nullable String action,
      @Nullable Instant from,
      @Nullable Instant to) {
    var actor = caller == null ? null : caller.person();
    return new AuditQuery(actor, person, action, from, to, new Slice(50, 0));
  }

  private static List<String> actions(List<AuditRecord> records) {
    return records.stream().map(record -> record.what().action()).toList();
  }
}

package org.verifiedcompliance.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

class AuditEntryTest {
  private static final PersonId ADA = new PersonId(new UUID(0, 1));

  @Test
  void anActionIsTwoWordsWithADotBetween() {
    for (var bad : List.of("", "person", "person.", ".read", "Person.read", "a.b.c", "a b.c")) {
      assertThatIllegalArgumentException().isThrownBy(() -> AuditEntry.of(bad, "person"));
    }
    assertThat(AuditEntry.of("api_key.made_new", "api_key").action()).isEqualTo("api_key.made_new");
  }

  @Test
  void namesAreWords() {
    var entry = AuditEntry.of("a.b", "thing");

    assertThatIllegalArgumentException().isThrownBy(() -> AuditEntry.of("a.b", "A thing"));
    assertThatIllegalArgumentException().isThrownBy(() -> entry.with("e-mail", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> entry.with("", "x"));
  }

  @Test
  void aLongWordIsCutAndOneThatFitsIsNot() {
    var entry = AuditEntry.of("a.b", "thing").with("fits", "x".repeat(200));

    assertThat(entry.with("long", "y".repeat(201)).details())
        .isEqualTo(Map.of("fits", "x".repeat(200), "long", "y".repeat(200)));
  }

  @Test
  void theNewestWordOfANameHolds() {
    var entry = AuditEntry.of("a.b", "thing").with("version", 1).with("version", 2);

    assertThat(entry.details()).isEqualTo(Map.of("version", "2"));
  }

  @Test
  void whatHappensToTheDetailsLaterChangesNoEntry() {
    var details = new HashMap<>(Map.of("version", "1"));
    var entry = new AuditEntry("a.b", null, "thing", null, details);
    details.clear();

    assertThat(entry.details()).isEqualTo(Map.of("version", "1"));
  }

  @Test
  void anEntryOfAPersonConcernsThem() {
    var entry = AuditEntry.ofPerson("person.read", ADA);

    assertThat(entry.person()).isEqualTo(ADA);
    assertThat(entry.subjectId()).isEqualTo(ADA.value().toString());
    assertThat(entry.concerning(null).person()).isNull();
  }

  @Test
  void aRecordSaysWhoDidItAndTheWordsOfItsEntry() {
    var what = AuditEntry.ofPerson("person.read", ADA).with("found", 1);
    var at = Instant.parse("2026-03-02T18:00:00Z");
    var actor = new PersonId(new UUID(0, 2));

    var byAnAdmin = new AuditRecord("e1", what, new Caller(actor, null, null), at);
    var byTheServer = new AuditRecord("e2", what, Caller.NOBODY, at);

    assertThat(byAnAdmin.actor()).isEqualTo(actor);
    assertThat(byTheServer.actor()).isNull();
    assertThat(byTheServer.details()).isEqualTo(Map.of("found", "1"));
  }
}

package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.audited.AuditWorld.user;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.InMemoryAuditLog;
import org.verifiedcompliance.application.edits.ListConflicts;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.application.sockets.ListPresent;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.application.stream.Viewer;
import org.verifiedcompliance.application.sync.PullChanges;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.Attendee;
import org.verifiedcompliance.domain.sessions.SessionFixture;

/** Looks at several people at once that are no lists of people. */
class AuditedLooksTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final AuditedReads audited = new AuditedReads(log);
  private final Person ada = PersonFixture.ada();
  private final PersonId reader = AuditWorld.newPerson();

  private static Change change(PersonId person, boolean isDeleted) {
    return new Change(
        Position.START,
        Topic.PERSON,
        person.value(),
        null,
        null,
        person,
        null,
        false,
        isDeleted,
        "edited",
        NOW);
  }

  private static PullChanges.Pulled pulled(PersonId person, boolean isDeleted) {
    return new PullChanges.Pulled(change(person, isDeleted), isDeleted, null);
  }

  private void pull(PullChanges.Pulled... changes) {
    var page = new PullChanges.Outcome.Page(List.of(changes), Position.START, false);
    var command = new PullChanges.Command(new Viewer(reader, true), Position.START, 10);
    assertThat(audited.of((PullChanges) _ -> page).pull(command)).isEqualTo(page);
  }

  @Test
  void aPageOfChangesSaysWhoIsInItButForWhatIsGoneAndOnesOwn() {
    var gone = AuditWorld.newPerson();
    pull(pulled(reader, false), pulled(gone, true));
    assertThat(log.entries()).isEmpty();

    pull(pulled(reader, false), pulled(gone, true), pulled(ada.id(), false));

    assertThat(log.entries())
        .containsExactly(
            AuditEntry.of("change.pulled", "person").with("found", 3).showing(List.of(ada.id())));
  }

  @Test
  void conflictsOfPeopleSayWhoseTheyAre() {
    var sides = new Sides.OfPerson(Set.of(PersonField.FIRST_NAME), null, ada, ada);
    var conflict =
        new Conflict(new ConflictId(UUID.randomUUID()), sides, reader, null, NOW, NOW, null);
    ListConflicts list = audited.of((ListConflicts) (_, _) -> List.of(conflict));

    assertThat(list.list(user(ada.id(), Role.MEMBER), new Page(10, 0))).containsExactly(conflict);
    assertThat(log.entries()).isEmpty();
    assertThat(list.list(user(reader, Role.ADMIN), new Page(10, 0))).containsExactly(conflict);
    assertThat(log.entries())
        .containsExactly(
            AuditEntry.of("conflict.listed", "conflict")
                .with("found", 1)
                .showing(List.of(ada.id())));
  }

  @Test
  void whoIsSeenAtAMeetingIsWrittenAndARefusalIsNot() {
    var meeting = MeetingFixture.newId();
    var session = SessionFixture.planned(ada.id(), meeting, null, SessionFixture.OPENED);
    var there =
        new ListPresent.Outcome.Present(List.of(new Attendee(session, "A", "B", null)), true);
    var query = new ListPresent.Query(user(reader, Role.ORGANISER), meeting, () -> {});
    var none = new ListPresent.Outcome.NoSuchMeeting();

    assertThat(audited.of((ListPresent) _ -> none).list(query)).isEqualTo(none);
    assertThat(log.entries()).isEmpty();
    assertThat(audited.of((ListPresent) _ -> there).list(query)).isEqualTo(there);
    assertThat(log.entries())
        .containsExactly(
            AuditEntry.of("presence.listed", "meeting", meeting.value())
                .with("found", 1)
                .showing(List.of(ada.id())));
  }
}

package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.audited.AuditWorld.user;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.InMemoryAuditLog;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.people.FindPerson;
import org.verifiedcompliance.application.people.FindPersonService;
import org.verifiedcompliance.application.people.ListPeople;
import org.verifiedcompliance.application.people.ListPeopleService;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.ReadSessionDetails;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class AuditedReadsTest {
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final AuditedReads audited = new AuditedReads(log);
  private final InMemoryPeople people = new InMemoryPeople();
  private final FindPerson find = audited.of(new FindPersonService(people));
  private final ListPeople list = audited.of(new ListPeopleService(people));
  private final AttendanceWorld attendance = new AttendanceWorld();
  private final ReadSessionDetails read = audited.of(attendance.readDetails());
  private final CurrentUser admin = user(AuditWorld.newPerson(), Role.ADMIN);
  private final Person ada = PersonFixture.ada();

  AuditedReadsTest() {
    people.add(ada);
  }

  @Test
  void whoLooksAtSomebodyElseIsWritten() {
    assertThat(find.find(new FindPerson.Command(admin, ada.id())))
        .isEqualTo(new FindPerson.Outcome.Found(ada));

    assertThat(log.entries()).containsExactly(AuditEntry.ofPerson("person.read", ada.id()));
  }

  @Test
  void whoLooksAtThemselvesOrSeesNobodyIsNotWritten() {
    var herself = user(ada.id(), Role.MEMBER);
    var stranger = user(AuditWorld.newPerson(), Role.MEMBER);

    assertThat(find.find(new FindPerson.Command(herself, ada.id())))
        .isEqualTo(new FindPerson.Outcome.Found(ada));
    assertThat(find.find(new FindPerson.Command(stranger, ada.id())))
        .isEqualTo(new FindPerson.Outcome.NotFound());
    assertThat(find.find(new FindPerson.Command(admin, AuditWorld.newPerson())))
        .isEqualTo(new FindPerson.Outcome.NotFound());

    assertThat(log.entries()).isEmpty();
  }

  @Test
  void aListOfPeopleIsWrittenWithHowManyItShowedAndNotWithWhatWasSearched() {
    var outcome = list.list(new ListPeople.Command(admin, "lovel", new Slice(10, 0)));
    var beyond = list.list(new ListPeople.Command(admin, null, new Slice(10, 7)));

    assertThat(((ListPeople.Outcome.Listed) outcome).people()).containsExactly(ada);
    assertThat(((ListPeople.Outcome.Listed) beyond).people()).isEmpty();
    var entry = AuditEntry.of("person.listed", "person");
    assertThat(log.entries())
        .containsExactly(
            entry.with("found", 1).with("offset", 0).showing(List.of(ada.id())),
            entry.with("found", 0).with("offset", 7));
  }

  @Test
  void aListThatWasRefusedIsNotWritten() {
    var member = user(ada.id(), Role.MEMBER);

    assertThat(list.list(new ListPeople.Command(member, null, new Slice(10, 0))))
        .isEqualTo(new ListPeople.Outcome.NotAllowed());

    assertThat(log.entries()).isEmpty();
  }

  @Test
  void aSessionOfSomebodyElseIsWrittenWithWhoseItIs() {
    var guest = attendance.newPerson();
    var session = attendance.newSession(guest);

    assertThat(read.read(admin, session.id()))
        .isInstanceOf(ReadSessionDetails.Outcome.Details.class);

    assertThat(log.entries())
        .containsExactly(
            AuditEntry.of("session.read", "session", session.id().value()).concerning(guest));
  }

  @Test
  void onesOwnSessionAndNoneAtAllAreNotWritten() {
    PersonId guest = attendance.newPerson();
    var session = attendance.newSession(guest);

    assertThat(read.read(user(guest, Role.MEMBER), session.id()))
        .isInstanceOf(ReadSessionDetails.Outcome.Details.class);
    assertThat(read.read(user(attendance.newPerson(), Role.MEMBER), session.id()))
        .isEqualTo(new ReadSessionDetails.Outcome.NoSuchSession());

    assertThat(log.entries()).isEmpty();
  }
}

package org.verifiedcompliance.application.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.EarlierContacts;
import org.verifiedcompliance.application.accounts.InMemoryAccounts;
import org.verifiedcompliance.application.accounts.InMemoryEarlierRecords;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.InMemorySignIns;
import org.verifiedcompliance.application.auth.SignInFixture;
import org.verifiedcompliance.application.privacy.ErasePerson.Outcome;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.sessions.SessionId;

class ErasePersonTest {
  private final Person person = PersonFixture.ada();
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemorySignIns signIns = new InMemorySignIns(new InMemoryAccounts(people));
  private final InMemoryEarlierRecords earlier = new InMemoryEarlierRecords();
  private final RememberedMails mails = new RememberedMails();
  private final InMemoryPersonalData data = new InMemoryPersonalData();
  private final List<AuditEntry> audit = new ArrayList<>();
  private final List<SessionId> ended = new ArrayList<>();
  private final SessionId open = new SessionId(UUID.randomUUID());
  private Instant now = SignInFixture.BEGAN_AT.plus(Duration.ofMinutes(14));
  private final ErasePerson erasePerson =
      new ErasePersonService(
          data,
          mails,
          signIns,
          signIns,
          this::end,
          new EarlierContacts(earlier, people, new CountingIds()),
          audit::addAll,
          new SerialUnitOfWork(),
          () -> now);
  private CurrentUser self = user(person, UUID.randomUUID(), Role.MEMBER);

  @BeforeEach
  void onRecord() {
    people.add(person);
    var signIn = SignInFixture.signInOf(person.id());
    signIns.begin(signIn, SignInFixture.tokenAt(SignInFixture.BEGAN_AT));
    self = user(person, signIn.id(), Role.MEMBER);
    locked(false);
  }

  private void locked(boolean lastAdmin) {
    data.subjects.put(
        person.id(), new PersonalData.Subject(person.version(), lastAdmin, List.of(open)));
  }

  private EndSession.Outcome end(EndSession.Command command) {
    ended.add(command.session());
    return new EndSession.Outcome.AlreadyEnded();
  }

  private static CurrentUser user(Person person, UUID signIn, Role role) {
    return new CurrentUser(person.id(), signIn, Set.of(role));
  }

  private static CurrentUser somebody(Role role) {
    return user(PersonFixture.named("Some", "Body", "some@example.org"), UUID.randomUUID(), role);
  }

  private Outcome erase(CurrentUser by, @Nullable Long version) {
    return erasePerson.erase(new ErasePerson.Command(by, person.id(), version));
  }

  @Test
  void whoSignedInAShortWhileAgoErasesThemselves() {
    assertThat(erase(self, person.version())).isInstanceOf(Outcome.Erased.class);

    assertThat(data.erased).containsExactly(person.id());
    assertThat(mails.forgotten).containsExactly(person.id());
    assertThat(ended).containsExactly(open);
    assertThat(audit).extracting(AuditEntry::action).containsExactly("person.erased");
  }

  @Test
  void whoSignedInLongAgoOrElsewhereHasToSignInAgain() {
    now = now.plus(Duration.ofMinutes(1));
    assertThat(erase(self, null)).isInstanceOf(Outcome.NeedsFreshSignIn.class);
    now = SignInFixture.BEGAN_AT;
    var elsewhere = user(person, UUID.randomUUID(), Role.MEMBER);

    assertThat(erase(elsewhere, null)).isInstanceOf(Outcome.NeedsFreshSignIn.class);
    assertThat(data.erased).isEmpty();
    assertThat(mails.forgotten).isEmpty();
  }

  @Test
  void anAdminErasesOthersAndOnceMoreIsNoError() {
    assertThat(erase(somebody(Role.ADMIN), null)).isInstanceOf(Outcome.Erased.class);
    assertThat(erase(somebody(Role.ADMIN), null)).isInstanceOf(Outcome.Erased.class);

    assertThat(data.erased).hasSize(1);
    assertThat(audit).hasSize(1);
  }

  @Test
  void nobodyElseKnowsOfThePerson() {
    assertThat(erase(somebody(Role.ORGANISER), null)).isInstanceOf(Outcome.NotFound.class);
    data.subjects.clear();

    assertThat(erase(somebody(Role.ADMIN), null)).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void theLastAdminAndWhoWasChangedMeanwhileStay() {
    assertThat(erase(self, 7L)).isInstanceOf(Outcome.Stale.class);
    locked(true);

    assertThat(erase(self, null)).isInstanceOf(Outcome.LastAdmin.class);
    assertThat(data.erased).isEmpty();
    assertThat(ended).isEmpty();
  }

  @Test
  void aLockOfOthersIsWaitedForAFewTimes() {
    data.disturbances = 2;
    assertThat(erase(self, null)).isInstanceOf(Outcome.Erased.class);
    data.disturbances = 3;

    assertThatThrownBy(() -> erase(somebody(Role.ADMIN), null))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void whoHasNotProvenTheirMailboxErasesTheAccountAndNotTheContactThatWasThere() {
    var contact = PersonFixture.named("Ada", "Known", "before@example.org");
    earlier.keep(
        new Person(
            person.id(),
            contact.email(),
            contact.firstName(),
            contact.lastName(),
            null,
            true,
            "of an organiser",
            contact.createdAt(),
            contact.updatedAt(),
            3),
        now);

    assertThat(erase(self, null)).isInstanceOf(Outcome.Erased.class);

    var again = people.findByEmail(contact.email()).orElseThrow();
    assertThat(again.notes()).isEqualTo("of an organiser");
    assertThat(again.id()).isNotEqualTo(person.id());
  }

  @Test
  void onlyOthersAreShownWhatIsSetAside() {
    var exportPerson = new ExportPersonService(people, data, audit::addAll, () -> now);
    var rows = new ArrayList<String>();
    var found = exportPerson.export(new ExportPerson.Command(somebody(Role.ADMIN), person.id()));
    ((ExportPerson.Outcome.Found) found).content().accept(into(rows));

    assertThat(rows).contains("earlier_record");
  }

  @Test
  void anExportIsForThePersonAndAdminsAndStaysOnRecord() {
    var exportPerson = new ExportPersonService(people, data, audit::addAll, () -> now);
    var rows = new ArrayList<String>();

    var found = exportPerson.export(new ExportPerson.Command(self, person.id()));
    var hidden =
        exportPerson.export(new ExportPerson.Command(somebody(Role.ORGANISER), person.id()));

    assertThat(hidden).isInstanceOf(ExportPerson.Outcome.NotFound.class);
    assertThat(audit).extracting(AuditEntry::action).containsExactly("person.exported");
    assertThat(found).isInstanceOf(ExportPerson.Outcome.Found.class);
    ((ExportPerson.Outcome.Found) found).content().accept(into(rows));
    assertThat(rows).containsExactly("person", "{\"id\":\"" + person.id().value() + "\"}");
  }

  private static PersonalData.Sink into(List<String> rows) {
    return new PersonalData.Sink() {
      @Override
      public void section(String name) {
        rows.add(name);
      }

      @Override
      public void row(String json) {
        rows.add(json);
      }
    };
  }
}

package org.verifiedcompliance.application.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.CountingIds;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.consents.InMemoryConsents;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonFixture;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class PeopleUseCasesTest {
  private static final PersonChange RENAME = new PersonChange("New", null, null, null, null);
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryConsents consents = new InMemoryConsents();
  private final TestClock clock = new TestClock();
  private final AddPerson addPerson = new AddPersonService(people, new CountingIds(), clock);
  private final FindPerson findPerson = new FindPersonService(people);
  private final ChangePerson changePerson =
      new ChangePersonService(people, consents, new SerialUnitOfWork(), clock);
  private final ListPeople listPeople = new ListPeopleService(people);
  private final Person ada = PersonFixture.ada();

  @Test
  void anOrganiserAddsAPerson() {
    clock.set(clock.instant().plusNanos(1_999));

    var outcome = addPerson.add(adding(user(Role.ORGANISER), "new@example.org"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            AddPerson.Outcome.Added.class,
            added -> {
              assertThat(people.find(added.person().id())).contains(added.person());
              assertThat(added.person().version()).isEqualTo(1);
              assertThat(added.person().createdAt().getNano()).isEqualTo(1_000);
            });
  }

  @Test
  void anAdminAddsAPersonButAMemberDoesNot() {
    assertThat(addPerson.add(adding(user(Role.ADMIN), "one@example.org")))
        .isInstanceOf(AddPerson.Outcome.Added.class);
    assertThat(addPerson.add(adding(user(Role.MEMBER), "two@example.org")))
        .isEqualTo(new AddPerson.Outcome.NotAllowed());
    assertThat(people.findByEmail(new EmailAddress("two@example.org"))).isEmpty();
  }

  @Test
  void aTakenAddressIsRefused() {
    people.add(ada);

    assertThat(addPerson.add(adding(user(Role.ADMIN), ada.email().value())))
        .isEqualTo(new AddPerson.Outcome.EmailTaken());
  }

  @Test
  void aPersonSeesThemselvesAndAnAdminSeesEverybody() {
    people.add(ada);
    var found = new FindPerson.Outcome.Found(ada);

    assertThat(find(self(), ada.id())).isEqualTo(found);
    assertThat(find(user(Role.ADMIN), ada.id())).isEqualTo(found);
  }

  @Test
  void forOthersThereIsNobody() {
    people.add(ada);
    var notFound = new FindPerson.Outcome.NotFound();

    assertThat(find(user(Role.MEMBER), ada.id())).isEqualTo(notFound);
    assertThat(find(user(Role.ORGANISER), ada.id())).isEqualTo(notFound);
    assertThat(find(user(Role.ADMIN), new PersonId(UUID.randomUUID()))).isEqualTo(notFound);
  }

  @Test
  void aPersonChangesThemselves() {
    people.add(ada);
    clock.advance(Duration.ofDays(1));

    assertThat(change(self(), null))
        .isInstanceOfSatisfying(
            ChangePerson.Outcome.Changed.class,
            changed -> {
              assertThat(changed.person().firstName()).isEqualTo("New");
              assertThat(changed.person().updatedAt()).isEqualTo(clock.instant());
              assertThat(people.find(ada.id())).contains(changed.person());
            });
  }

  @Test
  void whoSetsAConsentIsOnRecordAndOnlyThePersonsOwnCounts() {
    people.add(ada);
    setConsent(self(), false);
    setConsent(user(Role.ADMIN), true);
    assertThat(people.find(ada.id())).get().matches(Person::consentGranted);
    assertThat(consents.standing(ada.id()).allowsLocation()).isFalse();

    setConsent(self(), false);
    consents.add(new ConsentRecord(ada.id(), 1, false, null, clock.instant(), ada.id()));
    setConsent(self(), true);
    setConsent(self(), true);

    assertThat(consents.standing(ada.id()).allowsLocation()).isTrue();
    assertThat(consents.list(ada.id())).hasSize(3);
  }

  private void setConsent(CurrentUser by, boolean granted) {
    var change = new PersonChange(null, null, null, null, granted);
    changePerson.change(new ChangePerson.Command(by, ada.id(), change, null));
  }

  @Test
  void aStrangerChangesNobody() {
    people.add(ada);

    assertThat(change(user(Role.ORGANISER), null)).isEqualTo(new ChangePerson.Outcome.NotFound());
    assertThat(people.find(ada.id())).contains(ada);
  }

  @Test
  void theVersionSeenIsTheVersionChanged() {
    people.add(ada);

    assertThat(change(user(Role.ADMIN), 1L)).isInstanceOf(ChangePerson.Outcome.Changed.class);
    assertThat(change(user(Role.ADMIN), 1L)).isEqualTo(new ChangePerson.Outcome.Stale());
    assertThat(change(user(Role.ADMIN), 2L)).isInstanceOf(ChangePerson.Outcome.Changed.class);
  }

  @Test
  void changingNothingKeepsTheVersion() {
    people.add(ada);
    var nothing = new PersonChange(null, null, null, null, null);

    assertThat(changePerson.change(new ChangePerson.Command(self(), ada.id(), nothing, 1L)))
        .isEqualTo(new ChangePerson.Outcome.Changed(ada));
  }

  @Test
  void whoNamesNoVersionChangesAfterOthers() throws Exception {
    people.add(ada);
    UnitOfWork together =
        new UnitOfWork() {
          @Override
          public <T> T inTransaction(java.util.function.Supplier<T> work) {
            return work.get();
          }
        };
    var unguarded = new ChangePersonService(people, consents, together, clock);
    var tasks =
        IntStream.range(0, 3)
            .<Callable<ChangePerson.Outcome>>mapToObj(
                i -> () -> unguarded.change(noting("note " + i)))
            .toList();

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = new ArrayList<ChangePerson.Outcome>();
      for (var future : executor.invokeAll(tasks)) {
        outcomes.add(future.get());
      }

      assertThat(outcomes).hasOnlyElementsOfType(ChangePerson.Outcome.Changed.class);
    }
    assertThat(people.find(ada.id()).orElseThrow().version()).isEqualTo(4);
  }

  @Test
  void onlyAnAdminListsPeople() {
    people.add(ada);
    var page = new Slice(10, 0);

    assertThat(listPeople.list(new ListPeople.Command(user(Role.ADMIN), "love", page)))
        .isEqualTo(new ListPeople.Outcome.Listed(Part.end(java.util.List.of(ada))));
    assertThat(listPeople.list(new ListPeople.Command(user(Role.ORGANISER), null, page)))
        .isEqualTo(new ListPeople.Outcome.NotAllowed());
  }

  private FindPerson.Outcome find(CurrentUser by, PersonId id) {
    return findPerson.find(new FindPerson.Command(by, id));
  }

  private ChangePerson.Outcome change(CurrentUser by, Long version) {
    var change = version != null && version == 2 ? noting("again").change() : RENAME;
    return changePerson.change(new ChangePerson.Command(by, ada.id(), change, version));
  }

  private ChangePerson.Command noting(String notes) {
    return new ChangePerson.Command(
        self(), ada.id(), new PersonChange(null, null, null, notes, null), null);
  }

  private static AddPerson.Command adding(CurrentUser by, String email) {
    return new AddPerson.Command(
        by, new EmailAddress(email), "New", "Person", null, false, "brought by a friend");
  }

  private CurrentUser self() {
    return new CurrentUser(ada.id(), UUID.randomUUID(), Set.of(Role.MEMBER));
  }

  private static CurrentUser user(Role role) {
    return new CurrentUser(new PersonId(UUID.randomUUID()), UUID.randomUUID(), Set.of(role));
  }
}

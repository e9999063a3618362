package org.verifiedcompliance.application.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.consents.ChooseConsent.Outcome;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.domain.consents.InMemoryConsents;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class ConsentChoicesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final CurrentUser user =
      new CurrentUser(new PersonId(UUID.randomUUID()), UUID.randomUUID(), Set.of(Role.MEMBER));
  private final CurrentUser admin =
      new CurrentUser(new PersonId(UUID.randomUUID()), UUID.randomUUID(), Set.of(Role.ADMIN));
  private final InMemoryConsents consents = new InMemoryConsents();
  private @Nullable Person person = person();
  private final ChooseConsent chooseConsent =
      new ChooseConsentService(consents, this::edit, new SerialUnitOfWork(), () -> NOW);
  private final PublishNotice publishNotice = new PublishNoticeService(consents, () -> NOW);

  private Person person() {
    var email = new EmailAddress("una@example.org");
    return new Person(user.person(), email, "Una", "Test", null, false, null, NOW, NOW, 1);
  }

  private EditPerson.Outcome edit(EditPerson.Command command) {
    if (person == null) {
      return new EditPerson.Outcome.NotFound();
    }
    person = command.change().applyTo(person, NOW);
    return new EditPerson.Outcome.Applied(person);
  }

  private Outcome grant(long version) {
    return chooseConsent.choose(new ChooseConsent.Grant(user, version, "en"));
  }

  private Outcome withdraw() {
    return chooseConsent.choose(new ChooseConsent.Withdraw(user));
  }

  @Test
  void aGrantIsKeptOnceAndShownOnThePerson() {
    assertThat(grant(1)).isInstanceOf(Outcome.Kept.class);
    assertThat(grant(1)).isInstanceOf(Outcome.Kept.class);

    assertThat(consents.list(user.person())).hasSize(1);
    assertThat(consents.standing(user.person()).allowsLocation()).isTrue();
    assertThat(person).matches(Person::consentGranted);
  }

  @Test
  void aWithdrawalIsKeptOnceAndWithoutAGrantThereIsNothingToWithdraw() {
    withdraw();
    assertThat(consents.list(user.person())).isEmpty();

    grant(1);
    withdraw();
    withdraw();

    assertThat(consents.list(user.person())).hasSize(2);
    assertThat(person).matches(now -> !now.consentGranted());
  }

  @Test
  void anotherVersionThanTheOneInForceIsOutdated() {
    publishNotice.publish(new PublishNotice.Command(admin, Map.of("en", "New"), true));

    assertThat(grant(1)).isEqualTo(new Outcome.Outdated(2));
    assertThat(grant(2)).isInstanceOf(Outcome.Kept.class);
    assertThat(consents.list(user.person())).hasSize(1);
  }

  @Test
  void whoIsGoneIsNotFound() {
    person = null;

    assertThat(grant(1)).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void onlyAdminsPublish() {
    var command = new PublishNotice.Command(user, Map.of("en", "New"), true);

    assertThat(publishNotice.publish(command)).isInstanceOf(PublishNotice.Outcome.NotAllowed.class);
    assertThat(consents.getCurrent().version()).isEqualTo(1);
  }

  @Test
  void ofTwoWhoPublishAtOnceEachGetsANumberUnlessOvertakenAgainAndAgain() {
    var command = new PublishNotice.Command(admin, Map.of("en", "New"), true);
    var once = new PublishNoticeService(new RivalConsents(consents, 4), () -> NOW);

    assertThat(once.publish(command))
        .isInstanceOfSatisfying(
            PublishNotice.Outcome.Published.class,
            published -> assertThat(published.notice().version()).isEqualTo(6));
    var again = new PublishNoticeService(new RivalConsents(consents, 5), () -> NOW);
    assertThat(again.publish(command)).isEqualTo(new PublishNotice.Outcome.Overtaken());
  }
}

package org.verifiedcompliance.application.emails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;
import static org.verifiedcompliance.application.accounts.AccountFixture.OPENED_AT;
import static org.verifiedcompliance.application.accounts.AccountFixture.wishOf;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.AccountOpening;
import org.verifiedcompliance.application.accounts.AccountOpening.Opened;
import org.verifiedcompliance.application.accounts.AccountOpening.TooMany;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.CreateAdminService;
import org.verifiedcompliance.application.accounts.Register;
import org.verifiedcompliance.application.accounts.RegisterService;
import org.verifiedcompliance.application.emails.VerifyEmail.Outcome.Verified;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.domain.people.PersonId;

/** Who registers with the address of a contact gets what was on record with the mailbox. */
class RegistrationTest {
  private static final String NOTES = "plays the organ";
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");

  private final EmailWorld world = new EmailWorld();
  private final Register register = registration(true);

  @Test
  void whatWasOnRecordIsHiddenUntilTheMailboxIsProven() {
    var known = contact();
    var id = opened(register.register(wishOf("ada"))).id();

    assertThat(id).isEqualTo(known.id());
    assertThat(onRecord(id).notes()).isNull();
    assertThat(onRecord(id).firstName()).isEqualTo("ada");

    assertThat(world.verify(world.tokenOf(0))).isEqualTo(new Verified(ADA));
    assertThat(onRecord(id).notes()).isEqualTo(NOTES);
    assertThat(onRecord(id).firstName()).isEqualTo("ada");
  }

  @Test
  void notesOfMeanwhileStayBesideTheEarlierOnes() {
    contact();
    var person = opened(register.register(wishOf("ada")));
    var change = new PersonChange(null, null, null, "since then", null);
    world.auth.people.update(change.applyTo(person, OPENED_AT));

    world.verify(world.tokenOf(0));

    assertThat(onRecord(person.id()).notes()).isEqualTo(NOTES + "\nsince then");
  }

  @Test
  void anAccountThatGoesToAnotherMailboxLeavesTheContactBehind() {
    var known = contact();
    opened(register.register(wishOf("ada")));
    var user = world.auth.user(world.auth.tokensOf("ada"));
    var next = new EmailAddress("mallory@example.org");
    world.change(user, next, null);

    assertThat(world.verify(world.tokenOf(1))).isEqualTo(new Verified(next));

    assertThat(onRecord(user.person()).notes()).isNull();
    var left = world.auth.people.findByEmail(ADA).orElseThrow();
    assertThat(left.id()).isNotEqualTo(known.id());
    assertThat(left.notes()).isEqualTo(NOTES);
    assertThat(left.phone()).isEqualTo(known.phone());
    assertThat(left.firstName()).isEqualTo(known.firstName());
    assertThat(left.consentGranted()).isFalse();
  }

  @Test
  void whoeverRunsTheServerNeedsNoProof() {
    contact();
    var admin = opened(new CreateAdminService(world.auth.opener).create(wishOf("ada")));

    assertThat(onRecord(admin.id()).notes()).isEqualTo(NOTES);
  }

  @Test
  void aLetterAsksEverybodyAtOnce() {
    register.register(wishOf("bob"));

    assertThat(world.outbox.recipients()).containsExactly("bob@example.org");
    assertThat(world.verify(world.tokenOf(0))).isInstanceOf(Verified.class);
  }

  @Test
  void aTakenAddressGetsNoLetterAndIsHashedAllTheSame() {
    register.register(wishOf("bob"));
    assertThat(register.register(wishOf("bob"))).isEqualTo(new AccountOpening.EmailTaken());
    assertThat(world.outbox.recipients()).hasSize(1);

    world.auth.hasher.setBusy(true);
    assertThat(register.register(wishOf("bob"))).isEqualTo(new AccountOpening.Busy());
  }

  @Test
  void aHundredAnHourComeFromOneNetwork() {
    for (var i = 0; i < 100; i++) {
      register.register(wishOf("bob"));
    }

    assertThat(register.register(wishOf("bob"))).isEqualTo(new TooMany(Duration.ofHours(1)));
    assertThat(opened(registration(false).register(wishOf("carol")))).isNotNull();
    assertThat(newcomers(true).admit(new ClientAddress("198.51.100.1"), world.auth.clock.instant()))
        .isEmpty();
    assertThat(newcomers(true).admit(null, world.auth.clock.instant())).isEmpty();
    assertThat(newcomers(true).admit(HOME, world.auth.clock.instant())).isPresent();
  }

  private Register registration(boolean limited) {
    return new RegisterService(
        world.auth.opener, newcomers(limited), world.auth.unitOfWork, world.auth.clock);
  }

  private MailedNewcomers newcomers(boolean limited) {
    return new MailedNewcomers(world.verifications, world.quotas, world.auth.secrets, limited);
  }

  private Person contact() {
    var id = new PersonId(UUID.randomUUID());
    var person =
        new Person(id, ADA, "Augusta", "King", "+44 1", false, NOTES, OPENED_AT, OPENED_AT, 1);
    world.auth.people.add(person);
    return person;
  }

  private Person onRecord(PersonId id) {
    return world.auth.people.find(id).orElseThrow();
  }

  private static Person opened(AccountOpening opening) {
    return ((Opened) opening).account().person();
  }
}

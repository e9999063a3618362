package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.consents.ConsentRecord;
import org.verifiedcompliance.domain.consents.Consents;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/**
 * Opens accounts, whoever asks: hashes outside of the transaction, stores inside. An account with
 * the address of a contact becomes the contact's; what was on record of it is set aside until the
 * mailbox is proven, unless whoever runs the server asks.
 */
public final class AccountOpener {
  private final People people;
  private final Accounts accounts;
  private final AccountEvents events;
  private final Consents consents;
  private final PasswordPolicy policy;
  private final PasswordHasher hasher;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;
  private final InstantSource clock;
  private final EarlierContacts earlierContacts;

  /** Takes the ports, and where contacts go whose mailbox nobody has proven. */
  public AccountOpener(
      People people,
      Accounts accounts,
      AccountEvents events,
      Consents consents,
      PasswordPolicy policy,
      PasswordHasher hasher,
      UnitOfWork unitOfWork,
      IdGenerator ids,
      InstantSource clock,
      EarlierContacts earlierContacts) {
    this.people = people;
    this.accounts = accounts;
    this.events = events;
    this.consents = consents;
    this.policy = policy;
    this.hasher = hasher;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
    this.earlierContacts = earlierContacts;
  }

  AccountOpening open(NewAccount asked, Set<Role> roles) {
    return switch (prepare(asked)) {
      case Refused(var answer) -> answer;
      case Ready(var hash) -> unitOfWork.inTransaction(() -> store(asked, hash, roles));
    };
  }

  Preparation prepare(NewAccount asked) {
    var weakness = policy.weaknessOf(asked.password(), asked.email());
    if (weakness.isPresent()) {
      return new Refused(new AccountOpening.WeakPassword(weakness.get()));
    }
    // Hashed for taken addresses too: the time of the answer tells nothing.
    return switch (hasher.hash(asked.password())) {
      case PasswordHasher.Busy _ -> new Refused(new AccountOpening.Busy());
      case PasswordHasher.Hashed(var hash) ->
          accounts.findByEmail(asked.email()).isPresent()
              ? new Refused(new AccountOpening.EmailTaken())
              : new Ready(hash);
    };
  }

  AccountOpening store(NewAccount asked, String hash, Set<Role> roles) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var newId = new PersonId(ids.timeOrdered());
    var person = personFor(asked, newId, now);
    var account = new Account(person, hash, roles, 1, true, now);
    if (!accounts.add(account)) {
      return new AccountOpening.EmailTaken();
    }
    recordConsent(asked, person.id(), now);
    var isTrusted = roles.contains(Role.ADMIN);
    update(asked, person, isTrusted ? person.notes() : null, now);
    if (!isTrusted && !person.id().equals(newId)) {
      earlierContacts.setAside(person, now);
    }
    var kind = isTrusted ? AccountEvent.Kind.ADMIN_CREATED : AccountEvent.Kind.REGISTERED;
    events.add(new AccountEvent(kind, person.id(), null, asked.from(), now));
    return new AccountOpening.Opened(accounts.find(person.id()).orElseThrow());
  }

  /** Their own word; what somebody noted about them before does not count. */
  private void recordConsent(NewAccount asked, PersonId person, Instant now) {
    if (asked.consentGranted()) {
      var version = consents.getCurrent().version();
      consents.add(new ConsentRecord(person, version, true, null, now, person));
    }
  }

  private Person personFor(NewAccount asked, PersonId newId, Instant now) {
    var known = people.findByEmail(asked.email());
    if (known.isPresent()) {
      return known.get();
    }
    var fresh =
        new Person(
            newId,
            asked.email(),
            asked.firstName(),
            asked.lastName(),
            asked.phone(),
            asked.consentGranted(),
            null,
            now,
            now,
            1);
    // Somebody else may have added the address since: then theirs is the person.
    return people.add(fresh) ? fresh : people.findByEmail(asked.email()).orElseThrow();
  }

  /** What a person says of themselves is better than what an organiser wrote before. */
  private void update(NewAccount asked, Person known, @Nullable String notes, Instant now) {
    var said =
        new Person(
            known.id(),
            known.email(),
            asked.firstName(),
            asked.lastName(),
            asked.phone(),
            asked.consentGranted(),
            notes,
            known.createdAt(),
            now,
            known.version() + 1);
    if (saysSomethingNew(known, said) && !people.update(said)) {
      throw new IllegalStateException("the person was changed at the same time");
    }
  }

  private static boolean saysSomethingNew(Person known, Person said) {
    return !known.firstName().equals(said.firstName())
        || !known.lastName().equals(said.lastName())
        || !Objects.equals(known.phone(), said.phone())
        || !Objects.equals(known.notes(), said.notes())
        || known.consentGranted() != said.consentGranted();
  }

  sealed interface Preparation {}

  record Ready(String hash) implements Preparation {}

  record Refused(AccountOpening answer) implements Preparation {}
}

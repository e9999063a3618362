package org.verifiedcompliance.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.accountOf;
import static org.verifiedcompliance.application.accounts.AccountFixture.person;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** What every store of accounts keeps to. */
public interface AccountsContract {
  Accounts accounts();

  People people();

  /** A person on record whose name nobody else has. */
  default Person somebody() {
    var person = person("p" + UUID.randomUUID());
    assertThat(people().add(person)).isTrue();
    return person;
  }

  default Account opened() {
    var account = accountOf(somebody());
    assertThat(accounts().add(account)).isTrue();
    return account;
  }

  @Test
  default void setsAPasswordWhateverItWas() {
    var account = accountOf(person("nadia"));
    people().add(account.person());
    accounts().add(account);
    var id = account.person().id();

    assertThat(accounts().setPassword(id, "new$1$other words")).isTrue();
    assertThat(accounts().find(id).orElseThrow().passwordHash()).isEqualTo("new$1$other words");
    assertThat(accounts().setPassword(new PersonId(UUID.randomUUID()), "new$1$x")).isFalse();
  }

  @Test
  default void findsAnAccountByPersonAndByAddress() {
    var account = opened();

    assertThat(accounts().find(account.person().id())).contains(account);
    assertThat(accounts().findByEmail(account.person().email())).contains(account);
  }

  @Test
  default void findsNothingForStrangersAndForPeopleWithoutAccount() {
    assertThat(accounts().find(new PersonId(UUID.randomUUID()))).isEmpty();
    assertThat(accounts().find(somebody().id())).isEmpty();
    assertThat(accounts().findByEmail(new EmailAddress("no@body.example"))).isEmpty();
  }

  @Test
  default void keepsTheFirstAccountOfAPerson() {
    var account = opened();
    var second =
        new Account(account.person(), "other", Set.of(Role.ADMIN), 9, false, account.createdAt());

    assertThat(accounts().add(second)).isFalse();
    assertThat(accounts().find(account.person().id())).contains(account);
  }

  @Test
  default void showsThePersonAsTheyAreNow() {
    var account = opened();
    var before = account.person();
    var renamed =
        new Person(
            before.id(),
            before.email(),
            "New",
            "Name",
            "123",
            false,
            "a note",
            before.createdAt(),
            before.updatedAt().plusSeconds(1),
            2);
    people().update(renamed);

    assertThat(accounts().find(before.id()).orElseThrow().person()).isEqualTo(renamed);
  }

  @Test
  default void replacesThePasswordOnlyOfWhoKnowsTheOldHash() {
    var account = opened();
    var person = account.person().id();

    assertThat(accounts().replacePassword(person, "a guess", "hash 2")).isFalse();
    assertThat(accounts().replacePassword(person, account.passwordHash(), "hash 2")).isTrue();
    assertThat(accounts().replacePassword(person, account.passwordHash(), "hash 3")).isFalse();
    assertThat(accounts().find(person).orElseThrow().passwordHash()).isEqualTo("hash 2");
  }

  @Test
  default void changesRolesActivityAndEpochEachAlone() {
    var person = opened().person().id();

    assertThat(accounts().changeRoles(person, Set.of(Role.MEMBER, Role.ORGANISER))).isTrue();
    assertThat(accounts().setActive(person, false)).isTrue();
    assertThat(accounts().raiseEpoch(person)).isTrue();
    assertThat(accounts().raiseEpoch(person)).isTrue();

    var changed = accounts().find(person).orElseThrow();
    assertThat(changed.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.ORGANISER);
    assertThat(changed.active()).isFalse();
    assertThat(changed.epoch()).isEqualTo(3);
  }

  @Test
  default void locksAnAccountAsItIs() {
    var account = opened();

    assertThat(accounts().lock(account.person().id())).contains(account);
    assertThat(accounts().lock(somebody().id())).isEmpty();
  }

  @Test
  default void changesNothingWhereThereIsNoAccount() {
    var person = somebody().id();

    assertThat(accounts().replacePassword(person, "a", "b")).isFalse();
    assertThat(accounts().changeRoles(person, Set.of(Role.ADMIN))).isFalse();
    assertThat(accounts().setActive(person, true)).isFalse();
    assertThat(accounts().raiseEpoch(person)).isFalse();
  }

  @Test
  default void knowsWhetherThereIsAnActiveAdmin() {
    var person = opened().person().id();
    assertThat(accounts().hasAdmin()).isFalse();

    accounts().changeRoles(person, Set.of(Role.MEMBER, Role.ADMIN));
    assertThat(accounts().hasAdmin()).isTrue();

    accounts().setActive(person, false);
    assertThat(accounts().hasAdmin()).isFalse();
  }
}

package org.verifiedcompliance.application.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** Accounts in a map, beside people in another store. */
public final class InMemoryAccounts implements Accounts {
  private final People people;
  private final Map<PersonId, Account> accounts = new LinkedHashMap<>();

  public InMemoryAccounts(People people) {
    this.people = people;
  }

  @Override
  public synchronized boolean add(Account account) {
    if (people.find(account.person().id()).isEmpty()) {
      throw new IllegalStateException("an account needs a person on record");
    }
    return accounts.putIfAbsent(account.person().id(), account) == null;
  }

  @Override
  public synchronized Optional<Account> find(PersonId person) {
    return Optional.ofNullable(accounts.get(person)).map(this::withPersonOfNow);
  }

  /** Locks as far as the unit of work lets one transaction run at a time. */
  @Override
  public Optional<Account> lock(PersonId person) {
    return find(person);
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return people.findByEmail(email).flatMap(person -> find(person.id()));
  }

  @Override
  public synchronized boolean hasAdmin() {
    return accounts.values().stream()
        .anyMatch(account -> account.active() && account.roles().contains(Role.ADMIN));
  }

  @Override
  public synchronized boolean replacePassword(
      PersonId person, String expectedHash, String newHash) {
    var stored = accounts.get(person);
    return stored != null
        && stored.passwordHash().equals(expectedHash)
        && change(person, old -> copy(old, newHash, old.roles(), old.epoch(), old.active()));
  }

  @Override
  public boolean setPassword(PersonId person, String newHash) {
    return change(person, old -> copy(old, newHash, old.roles(), old.epoch(), old.active()));
  }

  @Override
  public boolean changeRoles(PersonId person, Set<Role> roles) {
    return change(person, old -> copy(old, old.passwordHash(), roles, old.epoch(), old.active()));
  }

  @Override
  public boolean setActive(PersonId person, boolean active) {
    return change(person, old -> copy(old, old.passwordHash(), old.roles(), old.epoch(), active));
  }

  @Override
  public boolean raiseEpoch(PersonId person) {
    return change(
        person, old -> copy(old, old.passwordHash(), old.roles(), old.epoch() + 1, old.active()));
  }

  private synchronized boolean change(PersonId person, UnaryOperator<Account> change) {
    return accounts.computeIfPresent(person, (_, old) -> change.apply(old)) != null;
  }

  private Account withPersonOfNow(Account stored) {
    var person = people.find(stored.person().id()).orElseThrow();
    return new Account(
        person,
        stored.passwordHash(),
        stored.roles(),
        stored.epoch(),
        stored.active(),
        stored.createdAt());
  }

  private static Account copy(
      Account old, String hash, Set<Role> roles, long epoch, boolean active) {
    return new Account(old.person(), hash, roles, epoch, active, old.createdAt());
  }
}

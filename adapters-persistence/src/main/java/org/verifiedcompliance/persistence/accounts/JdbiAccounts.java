package org.verifiedcompliance.persistence.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/**
 * Accounts in the table {@code account}; what changes the worth of access tokens is announced on
 * the channel {@code sign_in_changed}, with the commit.
 */
public final class JdbiAccounts implements Accounts {
  private static final AccountRow ROW = new AccountRow();

  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiAccounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(Account account) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO account
                      (person_id, password_hash, roles, epoch, active, created_at)
                    VALUES (:person, :hash, :roles, :epoch, :active, :createdAt)
                    ON CONFLICT (person_id) DO NOTHING
                    """)
                .bind("person", account.person().id().value())
                .bind("hash", account.passwordHash())
                .bindArray("roles", String.class, names(account.roles()))
                .bind("epoch", account.epoch())
                .bind("active", account.active())
                .bind("createdAt", account.createdAt())
                .execute());
  }

  @Override
  public Optional<Account> find(PersonId person) {
    return one(AccountRow.SELECT + "WHERE a.person_id = :key", person.value());
  }

  /** No lock of the key: whatever refers to the account may be written beside it. */
  @Override
  public Optional<Account> lock(PersonId person) {
    return one(
        AccountRow.SELECT + "WHERE a.person_id = :key FOR NO KEY UPDATE OF a", person.value());
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return one(AccountRow.SELECT + "WHERE p.email = :key", email.value());
  }

  @Override
  public boolean hasAdmin() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "SELECT EXISTS (SELECT FROM account WHERE active AND 'ADMIN' = ANY (roles))")
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public boolean replacePassword(PersonId person, String expectedHash, String newHash) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(
                    """
                    UPDATE account SET password_hash = :newHash
                    WHERE person_id = :person AND password_hash = :expectedHash
                    """)
                .bind("person", person.value())
                .bind("expectedHash", expectedHash)
                .bind("newHash", newHash)
                .execute());
  }

  @Override
  public boolean setPassword(PersonId person, String newHash) {
    return 1
        == jdbi.withHandle(handle ->
            handle
                .createUpdate(
                    "UPDATE account SET password_hash = :newHash WHERE person_id = :person")
                .bind("person", person.value())
                .bind("newHash", newHash)
                .execute());
  }

  @Override
  public boolean changeRoles(PersonId person, Set<Role> roles) {
    return jdbi.withHandle(handle ->
        isChanged(
            handle
                .createQuery(announcing("roles = :roles"))
                .bindArray("roles", String.class, names(roles)),
            person));
  }

  @Override
  public boolean setActive(PersonId person, boolean active) {
    return jdbi.withHandle(handle ->
        isChanged(
            handle.createQuery(announcing("active = :active")).bind("active", active), person));
  }

  @Override
  public boolean raiseEpoch(PersonId person) {
    return jdbi.withHandle(
        handle -> isChanged(handle.createQuery(announcing("epoch = epoch + 1")), person));
  }

  private Optional<Account> one(String query, Object key) {
    return jdbi.withHandle(handle -> handle.createQuery(query).bind("key", key).map(ROW).findOne());
  }

  private static boolean isChanged(Query update, PersonId person) {
    return update.bind("person", person.value()).mapTo(String.class).findOne().isPresent();
  }

  private static String announcing(String change) {
    return """
    WITH changed AS (UPDATE account SET %s WHERE person_id = :person RETURNING person_id)
    SELECT person_id::text, pg_notify('sign_in_changed', 'person:' || person_id) FROM changed
    """
        .formatted(change);
  }

  private static List<String> names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).toList();
  }
}

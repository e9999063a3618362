package org.verifiedcompliance.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.domain.people.PersonId;

/** Events in the table {@code account_event}, which refuses every change. */
public final class JdbiAccountEvents implements AccountEvents {
  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiAccountEvents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(AccountEvent event) {
    var person = event.person();
    var address = event.address();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO account_event (kind, person_id, sign_in_id, address, at)
                VALUES (:kind, :person, :signIn, :address, :at)
                """)
            .bind("kind", event.kind().name())
            .bindByType("person", person == null ? null : person.value(), UUID.class)
            .bindByType("signIn", event.signIn(), UUID.class)
            .bind("address", address == null ? null : address.value())
            .bind("at", event.at())
            .execute());
  }

  @Override
  public List<AccountEvent> list(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM account_event WHERE person_id = :person ORDER BY id")
            .bind("person", person.value())
            .map((row, _) -> event(row, person))
            .list());
  }

  private static AccountEvent event(ResultSet row, PersonId person) throws SQLException {
    var address = row.getString("address");
    return new AccountEvent(
        AccountEvent.Kind.valueOf(row.getString("kind")),
        person,
        row.getObject("sign_in_id", UUID.class),
        address == null ? null : new ClientAddress(address),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}

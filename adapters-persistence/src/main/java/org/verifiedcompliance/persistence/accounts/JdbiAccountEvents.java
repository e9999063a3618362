package org.verifiedcompliance.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.audit.Acting;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Events in the table {@code account_event}, which refuses every change; the addresses stand in
 * {@code account_event_address}, which does not.
 */
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
                WITH event AS (
                  INSERT INTO account_event (kind, person_id, sign_in_id, at, request_id)
                  VALUES (:kind, :person, :signIn, :at, :request)
                  RETURNING id, at)
                INSERT INTO account_event_address (event_id, address, at)
                SELECT id, :address, at FROM event WHERE CAST(:address AS text) IS NOT NULL
                """)
            .bind("kind", event.kind().name())
            .bindByType("person", person == null ? null : person.value(), UUID.class)
            .bindByType("signIn", event.signIn(), UUID.class)
            .bind("address", address == null ? null : address.value())
            .bind("at", event.at())
            .bind("request", Acting.current().requestId())
            .execute());
  }

  @Override
  public List<AccountEvent> list(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT e.kind, e.sign_in_id, e.at, a.address
                FROM account_event e LEFT JOIN account_event_address a ON a.event_id = e.id
                WHERE e.person_id = :person ORDER BY e.id
                """)
            .bind("person", person.value())
            .map((row, _) -> event(row, person))
            .list());
  }

  @Override
  public int removeAddresses(Instant before, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                DELETE FROM account_event_address WHERE event_id IN (
                  SELECT event_id FROM account_event_address
                  WHERE at < :before ORDER BY at LIMIT :most)
                """)
            .bind("before", before)
            .bind("most", most)
            .execute());
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

package org.verifiedcompliance.persistence.sockets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.sockets.SocketTicket;
import org.verifiedcompliance.application.sockets.SocketTickets;
import org.verifiedcompliance.domain.people.PersonId;

/** Tickets in {@code socket_ticket}; taking one deletes its row. */
public final class JdbiSocketTickets implements SocketTickets {
  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiSocketTickets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(TokenHash hash, SocketTicket ticket, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                WITH expired AS (DELETE FROM socket_ticket WHERE expires_at <= :now)
                INSERT INTO socket_ticket
                  (hash, person_id, sign_in_id, epoch, token_ends, expires_at)
                VALUES (:hash, :person, :signIn, :epoch, :tokenEnds, :expiresAt)
                """)
            .bind("now", now)
            .bind("hash", bytes(hash))
            .bind("person", ticket.person().value())
            .bind("signIn", ticket.signIn())
            .bind("epoch", ticket.epoch())
            .bind("tokenEnds", ticket.tokenEnds())
            .bind("expiresAt", ticket.expiresAt())
            .execute());
  }

  @Override
  public Optional<SocketTicket> take(TokenHash hash, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                DELETE FROM socket_ticket WHERE hash = :hash AND expires_at > :now
                RETURNING person_id, sign_in_id, epoch, token_ends, expires_at
                """)
            .bind("hash", bytes(hash))
            .bind("now", now)
            .map((row, _) -> ticket(row))
            .findOne());
  }

  private static SocketTicket ticket(ResultSet row) throws SQLException {
    return new SocketTicket(
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getObject("sign_in_id", UUID.class),
        row.getLong("epoch"),
        row.getObject("token_ends", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static byte[] bytes(TokenHash hash) {
    return HexFormat.of().parseHex(hash.hex());
  }
}

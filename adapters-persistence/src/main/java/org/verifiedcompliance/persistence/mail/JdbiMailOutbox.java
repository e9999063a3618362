package org.verifiedcompliance.persistence.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.mail.Mail;
import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.mail.WaitingMail;
import org.verifiedcompliance.application.notifications.TokenSeal;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Letters in the table {@code letter}, sealed: a dump of it tells neither secrets nor addresses.
 */
public final class JdbiMailOutbox implements MailOutbox {
  private static final String PUT =
      """
      INSERT INTO letter (id, sealed, since, due_at, useful_until, person_id)
      VALUES (:id, :sealed, :now, :now, :usefulUntil, :person)
      """;
  private static final String CLAIM =
      """
      WITH due AS (
        SELECT id FROM letter WHERE due_at <= :now ORDER BY due_at LIMIT :most
        FOR UPDATE SKIP LOCKED
      ), claimed AS (
        UPDATE letter l SET due_at = :leasedUntil, tries = l.tries + 1
        FROM due WHERE l.id = due.id
        RETURNING l.*
      )
      SELECT * FROM claimed ORDER BY since, id
      """;
  private static final String SETTLE = "DELETE FROM letter WHERE id = :id AND tries = :tries";
  private static final String POSTPONE =
      "UPDATE letter SET due_at = :until WHERE id = :id AND tries = :tries";

  private static final String REMOVE =
      """
      DELETE FROM letter WHERE id IN (
        SELECT id FROM letter WHERE useful_until < :before
        ORDER BY useful_until LIMIT :most FOR UPDATE SKIP LOCKED)
      """;

  private final Jdbi jdbi;
  private final TokenSeal seal;

  /** Works on this Jdbi, and seals with this key. */
  public JdbiMailOutbox(Jdbi jdbi, TokenSeal seal) {
    this.jdbi = jdbi;
    this.seal = seal;
  }

  @Override
  public void put(Mail mail, Instant usefulUntil, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(PUT)
            .bind("id", UUID.fromString(mail.id()))
            .bind("sealed", seal.seal(SealedMail.write(mail)))
            .bind("now", now)
            .bind("usefulUntil", usefulUntil)
            .bind("person", mail.whose().value())
            .execute());
  }

  @Override
  public List<WaitingMail> claim(Instant now, Instant leasedUntil, int most) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(CLAIM)
            .bind("now", now)
            .bind("leasedUntil", leasedUntil)
            .bind("most", most)
            .map((row, _) -> waiting(row))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  @Override
  public void settle(WaitingMail mail) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(SETTLE)
            .bind("id", UUID.fromString(mail.mail().id()))
            .bind("tries", mail.tries())
            .execute());
  }

  @Override
  public void postpone(WaitingMail mail, Instant until) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(POSTPONE)
            .bind("id", UUID.fromString(mail.mail().id()))
            .bind("tries", mail.tries())
            .bind("until", until)
            .execute());
  }

  @Override
  public int removeUseless(Instant before, int most) {
    return jdbi.withHandle(
        handle -> handle.createUpdate(REMOVE).bind("before", before).bind("most", most).execute());
  }

  /** One that another key sealed must not hold up the others: it stays until nobody needs it. */
  private Optional<WaitingMail> waiting(ResultSet row) throws SQLException {
    try {
      var whose = new PersonId(row.getObject("person_id", UUID.class));
      var mail = SealedMail.read(row.getString("id"), whose, seal.open(row.getBytes("sealed")));
      return Optional.of(
          new WaitingMail(
              mail, row.getInt("tries"), instant(row, "since"), instant(row, "useful_until")));
    } catch (IllegalArgumentException sealedByAnotherKey) {
      return Optional.empty();
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}

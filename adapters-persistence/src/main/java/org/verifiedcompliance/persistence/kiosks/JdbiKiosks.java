package org.verifiedcompliance.persistence.kiosks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.kiosks.Kiosk;
import org.verifiedcompliance.domain.kiosks.KioskId;
import org.verifiedcompliance.domain.kiosks.Kiosks;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/** Kiosks in PostgreSQL; each method is one statement. */
public final class JdbiKiosks implements Kiosks {
  private static final String ADD =
      """
      INSERT INTO kiosk (id, meeting_id, label, secret_hash, opened_by, created_at, expires_at)
      VALUES (:id, :meeting, :label, :hash, :by, :createdAt, :expiresAt)
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiKiosks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Kiosk kiosk, String secretHash) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(ADD)
            .bind("id", kiosk.id().value())
            .bind("meeting", kiosk.meeting().value())
            .bind("label", kiosk.label())
            .bind("hash", secretHash)
            .bind("by", kiosk.openedBy().value())
            .bind("createdAt", kiosk.createdAt())
            .bind("expiresAt", kiosk.expiresAt())
            .execute());
  }

  @Override
  public Optional<Kiosk> findBySecret(String secretHash) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT * FROM kiosk WHERE secret_hash = :hash")
            .bind("hash", secretHash)
            .map((row, _) -> kiosk(row))
            .findOne());
  }

  @Override
  public List<Kiosk> list(MeetingId meeting) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "SELECT * FROM kiosk WHERE meeting_id = :meeting ORDER BY created_at DESC, id DESC")
            .bind("meeting", meeting.value())
            .map((row, _) -> kiosk(row))
            .list());
  }

  @Override
  public boolean close(MeetingId meeting, KioskId kiosk, Instant at) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                UPDATE kiosk SET closed_at = :at
                WHERE id = :id AND meeting_id = :meeting AND closed_at IS NULL
                """)
            .bind("at", at)
            .bind("id", kiosk.value())
            .bind("meeting", meeting.value())
            .execute())
        == 1;
  }

  private static Kiosk kiosk(ResultSet row) throws SQLException {
    var closed = row.getObject("closed_at", OffsetDateTime.class);
    return new Kiosk(
        new KioskId(row.getObject("id", UUID.class)),
        new MeetingId(row.getObject("meeting_id", UUID.class)),
        row.getString("label"),
        new PersonId(row.getObject("opened_by", UUID.class)),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        closed == null ? null : closed.toInstant());
  }
}

package org.verifiedcompliance.persistence.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.notifications.Device;
import org.verifiedcompliance.application.notifications.DeviceId;
import org.verifiedcompliance.application.notifications.Devices;
import org.verifiedcompliance.domain.people.PersonId;

/** Devices in PostgreSQL; a unique key holds that a token is one person's. */
public final class JdbiDevices implements Devices {
  /** Whoever moves a token gets a new id with it: the old one was another person's. */
  private static final String PUT =
      """
      INSERT INTO device_token AS d (id, person_id, platform, token_hash, sealed, created_at,
        updated_at)
      VALUES (:id, :person, :platform, :hash, :sealed, :createdAt, :updatedAt)
      ON CONFLICT (token_hash) DO UPDATE
      SET id = CASE WHEN d.person_id = excluded.person_id THEN d.id ELSE excluded.id END,
        created_at = CASE WHEN d.person_id = excluded.person_id THEN d.created_at
          ELSE excluded.created_at END,
        person_id = excluded.person_id, platform = excluded.platform, sealed = excluded.sealed,
        updated_at = excluded.updated_at
      RETURNING *
      """;

  private static final String MAKE_ROOM =
      """
      DELETE FROM device_token WHERE id IN (
        SELECT id FROM device_token WHERE person_id = :person
        ORDER BY updated_at DESC, id = :kept DESC, id OFFSET :most)
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiDevices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Device put(Device device, TokenHash token, byte[] sealed) {
    return jdbi.inTransaction(handle -> {
      // two phones of one person at once would each make room without seeing the other
      handle
          .createQuery("SELECT id FROM person WHERE id = :person FOR NO KEY UPDATE")
          .bind("person", device.person().value())
          .mapTo(UUID.class)
          .one();
      var kept =
          handle
              .createQuery(PUT)
              .bind("id", device.id().value())
              .bind("person", device.person().value())
              .bind("platform", device.platform().word())
              .bind("hash", HexFormat.of().parseHex(token.hex()))
              .bind("sealed", sealed)
              .bind("createdAt", device.createdAt())
              .bind("updatedAt", device.updatedAt())
              .map((row, _) -> device(row))
              .one();
      handle
          .createUpdate(MAKE_ROOM)
          .bind("person", device.person().value())
          .bind("kept", kept.id().value())
          .bind("most", MOST)
          .execute();
      return kept;
    });
  }

  @Override
  public List<Device> list(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT * FROM device_token WHERE person_id = :person
                ORDER BY updated_at DESC, id
                """)
            .bind("person", person.value())
            .map((row, _) -> device(row))
            .list());
  }

  @Override
  public boolean remove(PersonId person, DeviceId device) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate("DELETE FROM device_token WHERE id = :id AND person_id = :person")
            .bind("id", device.value())
            .bind("person", person.value())
            .execute())
        == 1;
  }

  @Override
  public void removeDead(DeviceId device, byte[] sealed) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("DELETE FROM device_token WHERE id = :id AND sealed = :sealed")
            .bind("id", device.value())
            .bind("sealed", sealed)
            .execute());
  }

  private static Device device(ResultSet row) throws SQLException {
    return new Device(
        new DeviceId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        Device.Platform.valueOf(row.getString("platform").toUpperCase(Locale.ROOT)),
        NotificationRows.instant(row, "created_at"),
        NotificationRows.instant(row, "updated_at"));
  }
}

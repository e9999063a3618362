package org.verifiedcompliance.persistence.notifications;

import java.time.Instant;
import java.util.HexFormat;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.notifications.SeenDevices;
import org.verifiedcompliance.domain.people.PersonId;

/** Seen devices in PostgreSQL; each sighting is one statement. */
public final class JdbiSeenDevices implements SeenDevices {
  /** The conditions see what was there before the statement. */
  private static final String SEE =
      """
      WITH noted AS (
        INSERT INTO seen_device AS d (person_id, hash, first_at, last_at)
        VALUES (:person, :hash, :at, :at)
        ON CONFLICT (person_id, hash) DO UPDATE
        SET last_at = greatest(d.last_at, excluded.last_at)
      )
      SELECT CASE
        WHEN EXISTS (SELECT FROM seen_device WHERE person_id = :person AND hash = :hash)
          THEN 'KNOWN'
        WHEN EXISTS (SELECT FROM seen_device WHERE person_id = :person) THEN 'NEW'
        ELSE 'FIRST_OF_ALL' END
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiSeenDevices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Sighting see(PersonId person, TokenHash device, Instant at) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(SEE)
            .bind("person", person.value())
            .bind("hash", HexFormat.of().parseHex(device.hex()))
            .bind("at", at)
            .mapTo(String.class)
            .map(Sighting::valueOf)
            .one());
  }
}

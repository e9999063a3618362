package org.verifiedcompliance.persistence.sessions;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.devices.SyncedDevices;
import org.verifiedcompliance.domain.people.PersonId;

/** Phones by the hash of their name in PostgreSQL; each method is one statement. */
public final class JdbiSyncedDevices implements SyncedDevices {
  static final String SYNCED =
      """
      WITH noted AS (
        INSERT INTO device_sync AS d (person_id, device_hash, synced_at)
        VALUES (:person, :device, :at)
        ON CONFLICT (person_id, device_hash) DO UPDATE
        SET synced_at = greatest(d.synced_at, excluded.synced_at)
      )
      UPDATE attendance_session SET due_at = :at
      WHERE person_id = :person AND status = 'planned' AND due_at > :at AND due_at <= :until
      """;

  static final String HAVE_ALL_SYNCED =
      """
      SELECT coalesce(bool_and(synced_at >= :since), false) AND NOT EXISTS (
        SELECT FROM operation
        WHERE person_id = :person AND status IN ('pending', 'retrying', 'held'))
      FROM device_sync WHERE person_id = :person AND synced_at >= :known
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiSyncedDevices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void synced(PersonId person, String device, Instant at, Duration grace) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(SYNCED)
            .bind("person", person.value())
            .bind("device", DeviceHash.of(device))
            .bind("at", at)
            .bind("until", at.plus(grace))
            .execute());
  }

  @Override
  public boolean haveAllSynced(PersonId person, Instant since, Instant known) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(HAVE_ALL_SYNCED)
            .bind("person", person.value())
            .bind("since", since)
            .bind("known", known)
            .mapTo(Boolean.class)
            .one());
  }
}

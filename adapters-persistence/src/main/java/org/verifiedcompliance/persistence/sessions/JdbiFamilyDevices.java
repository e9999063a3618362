package org.verifiedcompliance.persistence.sessions;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.FamilyDevices;

/** Phones that people share, in PostgreSQL. */
public final class JdbiFamilyDevices implements FamilyDevices {
  private static final String ALLOW =
      """
      INSERT INTO device_family (device_hash, person_id) SELECT :device, unnest(:people)
      ON CONFLICT DO NOTHING
      """;

  private final Jdbi jdbi;

  /** Works on this Jdbi. */
  public JdbiFamilyDevices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void allow(String device, Set<PersonId> people) {
    var ids = people.stream().map(PersonId::value).sorted().toArray(UUID[]::new);
    jdbi.useHandle(handle ->
        handle
            .createUpdate(ALLOW)
            .bind("device", DeviceHash.of(device))
            .bind("people", ids)
            .execute());
  }
}

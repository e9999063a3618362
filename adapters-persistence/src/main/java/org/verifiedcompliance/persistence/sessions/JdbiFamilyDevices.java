package org.verifiedcompliance.persistence.sessions;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.DevicePermission;
import org.verifiedcompliance.domain.sessions.FamilyDevice;
import org.verifiedcompliance.domain.sessions.FamilyDevices;

/** Phones that people share, in PostgreSQL. */
public final class JdbiFamilyDevices implements FamilyDevices {
  private static final String ALLOW =
      """
      INSERT INTO device_family (device_hash, person_id) SELECT :device, unnest(:people)
      ON CONFLICT DO NOTHING
      """;

  private static final String KEPT =
      """
      INSERT INTO device_permission (device_hash, person_id, allowed, decided_by, at)
      SELECT device_hash, person_id, %s, :by, :at FROM changed
      """;

  private static final String PERMIT =
      """
      WITH changed AS (
        INSERT INTO device_family (device_hash, person_id) VALUES (:device, :person)
        ON CONFLICT DO NOTHING RETURNING device_hash, person_id)
      """
          + KEPT.formatted(true);

  private static final String TAKE_BACK =
      """
      WITH changed AS (
        DELETE FROM device_family WHERE device_hash = :device AND person_id = :person
        RETURNING device_hash, person_id)
      """
          + KEPT.formatted(false);

  private static final String LIST =
      """
      SELECT encode(f.device_hash, 'hex') AS fingerprint, array_agg(o.person_id) AS people
      FROM device_family f JOIN device_family o USING (device_hash)
      WHERE f.person_id = :person GROUP BY f.device_hash ORDER BY f.device_hash
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

  @Override
  public String fingerprint(String device) {
    return HexFormat.of().formatHex(DeviceHash.of(device));
  }

  @Override
  public boolean decide(DevicePermission permission) {
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(permission.isAllowed() ? PERMIT : TAKE_BACK)
                .bind("device", HexFormat.of().parseHex(permission.fingerprint()))
                .bind("person", permission.person().value())
                .bind("by", permission.by().value())
                .bind("at", permission.at())
                .execute()
            == 1);
  }

  @Override
  public List<FamilyDevice> list(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(LIST)
            .bind("person", person.value())
            .map((row, _) ->
                new FamilyDevice(
                    row.getString("fingerprint"),
                    Arrays.stream((UUID[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet())))
            .list());
  }
}

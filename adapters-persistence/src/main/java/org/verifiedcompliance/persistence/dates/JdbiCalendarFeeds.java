package org.verifiedcompliance.persistence.dates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.calendars.CalendarFeeds;
import org.verifiedcompliance.domain.people.PersonId;

/** Secret addresses in {@code calendar_feed}. */
public final class JdbiCalendarFeeds implements CalendarFeeds {
  private final Jdbi jdbi;

  /** Reads and writes through this Jdbi. */
  public JdbiCalendarFeeds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void put(PersonId person, TokenHash hash, Instant now) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO calendar_feed (person_id, hash, created_at)
                VALUES (:person, :hash, :now)
                ON CONFLICT (person_id) DO UPDATE
                SET hash = excluded.hash, created_at = excluded.created_at, used_at = NULL
                """)
            .bind("person", person.value())
            .bind("hash", HexFormat.of().parseHex(hash.hex()))
            .bind("now", now)
            .execute());
  }

  @Override
  public boolean remove(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate("DELETE FROM calendar_feed WHERE person_id = :person")
            .bind("person", person.value())
            .execute())
        == 1;
  }

  @Override
  public boolean remove(PersonId person, Feed seen) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                DELETE FROM calendar_feed
                WHERE person_id = :person AND created_at = :created
                  AND used_at IS NOT DISTINCT FROM :used
                """)
            .bind("person", person.value())
            .bind("created", seen.createdAt())
            .bindByType("used", seen.usedAt().orElse(null), Instant.class)
            .execute())
        == 1;
  }

  /** Calendars ask often: the time is written once a minute at the most. */
  @Override
  public Optional<PersonId> use(TokenHash hash, Instant now) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                WITH feed AS (
                  SELECT f.person_id, f.used_at
                  FROM calendar_feed f JOIN account a ON a.person_id = f.person_id AND a.active
                  WHERE f.hash = :hash
                ),
                used AS (
                  UPDATE calendar_feed f SET used_at = :now FROM feed
                  WHERE f.person_id = feed.person_id AND f.hash = :hash
                    AND (feed.used_at IS NULL OR feed.used_at < :now - interval '1 minute')
                )
                SELECT person_id FROM feed
                """)
            .bind("hash", HexFormat.of().parseHex(hash.hex()))
            .bind("now", now)
            .map((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
            .findOne());
  }

  @Override
  public Optional<Feed> find(PersonId person) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT created_at, used_at FROM calendar_feed WHERE person_id = :person")
            .bind("person", person.value())
            .map((row, _) -> feed(row))
            .findOne());
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}

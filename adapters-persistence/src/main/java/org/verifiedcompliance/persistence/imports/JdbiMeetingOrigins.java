package org.verifiedcompliance.persistence.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.verifiedcompliance.application.imports.MeetingOrigin;
import org.verifiedcompliance.application.imports.MeetingOrigins;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Origins in the table {@code meeting_origin}; many rows are one statement. */
public final class JdbiMeetingOrigins implements MeetingOrigins {
  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public JdbiMeetingOrigins(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A batch of another import may take longer than any other lock is waited for. */
  @Override
  public void lock() {
    jdbi.useHandle(handle -> {
      handle.execute("SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = '60s'");
      handle
          .createQuery(
              "SELECT pg_advisory_xact_lock(hashtextextended('meeting_origin', 0)) IS NULL")
          .mapTo(Boolean.class)
          .one();
      handle.execute("SET LOCAL lock_timeout TO DEFAULT; SET LOCAL statement_timeout TO DEFAULT");
    });
  }

  @Override
  public Set<String> slugsOf(String source) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("SELECT slug FROM meeting_origin WHERE source = :source")
            .bind("source", source)
            .mapTo(String.class)
            .set());
  }

  @Override
  public List<MeetingOrigin> list(String source, Collection<String> slugs) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT source, slug, meeting_id, fingerprint, likeness
                FROM meeting_origin WHERE source = :source AND slug = ANY(:slugs)
                """)
            .bind("source", source)
            .bind("slugs", slugs.toArray(String[]::new))
            .map(JdbiMeetingOrigins::map)
            .list());
  }

  @Override
  public List<MeetingOrigin> listAlike(Collection<String> likenesses) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT source, slug, meeting_id, fingerprint, likeness
                FROM meeting_origin WHERE likeness = ANY(:likenesses)
                """)
            .bind("likenesses", likenesses.toArray(String[]::new))
            .map(JdbiMeetingOrigins::map)
            .list());
  }

  @Override
  public void addAll(Collection<MeetingOrigin> origins) {
    write(
        origins,
        """
        INSERT INTO meeting_origin (source, slug, meeting_id, fingerprint, likeness)
        SELECT * FROM unnest(:sources, :slugs, :meetings, :fingerprints, :likenesses)
        """);
  }

  @Override
  public void updateAll(Collection<MeetingOrigin> origins) {
    write(
        origins,
        """
        UPDATE meeting_origin AS kept
        SET fingerprint = said.fingerprint, likeness = said.likeness
        FROM unnest(:sources, :slugs, :meetings, :fingerprints, :likenesses)
          AS said (source, slug, meeting_id, fingerprint, likeness)
        WHERE kept.source = said.source AND kept.slug = said.slug
        """);
  }

  private void write(Collection<MeetingOrigin> origins, String sql) {
    if (!origins.isEmpty()) {
      jdbi.useHandle(handle -> bindAll(handle.createUpdate(sql), origins).execute());
    }
  }

  private static Update bindAll(Update update, Collection<MeetingOrigin> origins) {
    return update
        .bind("sources", texts(origins, MeetingOrigin::source))
        .bind("slugs", texts(origins, MeetingOrigin::slug))
        .bind(
            "meetings",
            origins.stream().map(origin -> origin.meeting().value()).toArray(UUID[]::new))
        .bind("fingerprints", texts(origins, MeetingOrigin::fingerprint))
        .bind("likenesses", texts(origins, MeetingOrigin::likeness));
  }

  private static String[] texts(
      Collection<MeetingOrigin> origins, Function<MeetingOrigin, String> part) {
    return origins.stream().map(part).toArray(String[]::new);
  }

  private static MeetingOrigin map(ResultSet row, StatementContext context) throws SQLException {
    return new MeetingOrigin(
        row.getString("source"),
        row.getString("slug"),
        new MeetingId(row.getObject("meeting_id", UUID.class)),
        row.getString("fingerprint"),
        row.getString("likeness"));
  }
}

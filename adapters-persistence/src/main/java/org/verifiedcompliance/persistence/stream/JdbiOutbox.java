package org.verifiedcompliance.persistence.stream;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.domain.people.PersonId;

/** Appends to the table {@code change}, which numbers its rows itself. */
public final class JdbiOutbox implements Outbox {
  private static final String APPEND =
      """
      INSERT INTO change (topic, subject, session_id, meeting_id, person_id, organiser_id,
        is_public, is_deleted, kind, at)
      VALUES (:topic, :subject, :session, :meeting, :person, :organiser, :isPublic, :isDeleted,
        :kind, :at)
      """;

  private final Jdbi jdbi;

  /** Writes through this Jdbi. */
  public JdbiOutbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void append(Entry entry) {
    jdbi.useHandle(handle -> handle.createUpdate(APPEND).bindMap(values(entry)).execute());
  }

  private static Map<String, @Nullable Object> values(Entry entry) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("topic", entry.topic().name().toLowerCase(Locale.ROOT));
    values.put("subject", entry.subject());
    values.put("session", entry.session());
    values.put("meeting", entry.meeting());
    values.put("person", idOf(entry.person()));
    values.put("organiser", idOf(entry.organiser()));
    values.put("isPublic", entry.isPublic());
    values.put("isDeleted", entry.isDeleted());
    values.put("kind", entry.kind());
    values.put("at", entry.at());
    return values;
  }

  private static @Nullable UUID idOf(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.verifiedcompliance.persistence.DatabaseExtension;

/** The rows of all tables, save logs of what was tried and sent, that name one of some things. */
final class RowsOf {
  /** They keep who did and tried what, and what the server's own jobs have done since. */
  private static final Set<String> LOGS =
      Set.of(
          "audit_event",
          "account_event",
          "account_event_address",
          "change",
          "scheduled_task",
          "session_watch",
          "statistic_day",
          "statistic_position",
          "statistic_stale",
          "quota",
          "delivery",
          "letter",
          "webhook_attempt",
          "webhook_delivery");

  private RowsOf() {}

  /** The rows as text, by their table. */
  static Map<String, Set<String>> naming(DatabaseExtension database, Collection<String> ids) {
    var patterns = ids.stream().map(id -> "%" + id + "%").toArray(String[]::new);
    return database
        .jdbi()
        .withHandle(handle -> {
          var rows = new TreeMap<String, Set<String>>();
          for (var table : tables(handle)) {
            rows.put(table, in(handle, table, patterns));
          }
          return rows;
        });
  }

  /** Without how far the server's jobs have come with a webhook. */
  private static Set<String> in(Handle handle, String table, String[] patterns) {
    var sql =
        """
        SELECT (to_jsonb(t) - ARRAY['failing_since', 'read_epoch', 'read_xact', 'read_n', 'holder',
                                    'held_until', 'served_at'])::text
        FROM "%s" t WHERE t::text LIKE ANY (:patterns)
        """
            .formatted(table);
    return new TreeSet<>(
        handle
            .createQuery(sql)
            .bindArray("patterns", String.class, (Object[]) patterns)
            .mapTo(String.class)
            .list());
  }

  private static Set<String> tables(Handle handle) {
    var all =
        handle
            .createQuery(
                """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                """)
            .mapTo(String.class)
            .list();
    var tables = new TreeSet<>(all);
    tables.removeAll(LOGS);
    return tables;
  }
}

package org.verifiedcompliance.persistence;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Refuses a database that may forget what it has acknowledged. */
final class Durability {
  private static final List<String> NEEDED =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  private Durability() {}

  /** Looks at the settings in force for our own role and database, which may differ per role. */
  static void require(Jdbi jdbi) {
    var off =
        jdbi.withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT name FROM pg_settings
                    WHERE name IN (<names>) AND setting = 'off' ORDER BY name
                    """)
                .bindList("names", NEEDED)
                .mapTo(String.class)
                .list());
    if (!off.isEmpty()) {
      throw new IllegalStateException(
          "the database may lose acknowledged attendance: switch on "
              + String.join(", ", off)
              + " (also for this role and database) and start again");
    }
  }
}

package org.verifiedcompliance.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The PostgreSQL at the other end is older than what the schema needs. */
public final class UnsupportedServer extends RuntimeException {
  /** As {@code server_version_num} spells version 15. */
  static final int OLDEST = 150_000;

  private static final long serialVersionUID = 1L;

  private UnsupportedServer(String message) {
    super(message);
  }

  /** Asks before anything is changed, so that an old server is left as it was. */
  static void refuse(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT current_setting('server_version_num')::int,"
                    + " current_setting('server_version')")) {
      row.next();
      check(row.getInt(1), row.getString(2));
    }
  }

  /**
   * Looks at what the server says of itself.
   *
   * @throws UnsupportedServer when it is too old
   */
  static void check(int number, String version) {
    if (number < OLDEST) {
      throw new UnsupportedServer(
          "The database is PostgreSQL %s; this server needs PostgreSQL 15 or later."
              .formatted(version));
    }
  }
}

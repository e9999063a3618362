package org.verifiedcompliance.bootstrap.storm.ground;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.verifiedcompliance.persistence.DatabaseSettings;
import org.verifiedcompliance.persistence.Migrations;
import org.verifiedcompliance.security.KeyRing;

/**
 * A database, a server and the network before and between them.
 *
 * @param front from the phones to the server
 * @param back from the server to the database
 */
public record Ground(Path folder, StormDatabase database, Servers servers, Link front, Link back)
    implements AutoCloseable {
  private static final Duration ACCESS = Duration.ofMinutes(30);

  /** Starts all of it; the server answers when this returns. */
  public static Ground prepare(Path folder, List<String> serverCommand) {
    var front = Link.open("front");
    var back = Link.open("back");
    var database = StormDatabase.start(folder);
    var direct = URI.create(database.settings().jdbcUrl().substring("jdbc:".length()));
    back.lead(direct.getHost(), direct.getPort());
    Migrations.apply(database.settings());
    var settings = settings(folder, database.settings(), back.port());
    var servers = new Servers(folder, serverCommand, settings, front);
    return new Ground(folder, database, servers, front, back);
  }

  /** Where phones find the server. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + front.port());
  }

  /** Whether a server runs on a database that answers. */
  public boolean isWell() {
    try {
      return servers.isUp()
          && database.jdbi().withHandle(handle -> handle.getConnection().isValid(1));
    } catch (SQLException | JdbiException e) {
      return false; // it is just being started again
    }
  }

  /** Makes a new signing key, as the command line does. */
  public void rotateKeys() {
    KeyRing.open(folder.resolve("data/keys"), ACCESS, InstantSource.system()).rotate();
  }

  @Override
  public void close() throws IOException {
    try (database;
        back;
        front) {
      servers.close();
    }
  }

  private static Map<String, String> settings(
      Path folder, DatabaseSettings database, int databasePort) {
    return Map.of(
        "PORT",
        "0",
        "HOST",
        "127.0.0.1",
        "DATA_DIR",
        folder.resolve("data").toString(),
        "LOG_LEVEL",
        "WARN",
        "LOG_FORMAT",
        "text",
        "RATE_LIMIT_ENABLED",
        "false",
        "ADMIN_MFA_REQUIRED",
        "false",
        "SHUTDOWN_DRAIN_SECONDS",
        "0",
        "DATABASE_URL",
        "postgresql://%s:%s@127.0.0.1:%d/postgres"
            .formatted(database.user(), database.password(), databasePort));
  }
}

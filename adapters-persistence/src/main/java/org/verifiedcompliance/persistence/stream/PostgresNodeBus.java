package org.verifiedcompliance.persistence.stream;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.verifiedcompliance.application.stream.NodeBus;
import org.verifiedcompliance.persistence.Announcements;

/** The nodes tell each other by NOTIFY, each time in a transaction that writes nothing else. */
public final class PostgresNodeBus implements NodeBus {
  private static final String CHANNEL = "stream_moved";

  /** What it would wait for, a record on the disk, is of no use to anybody. */
  private static final String ANNOUNCE =
      "SELECT set_config('synchronous_commit', 'off', true), pg_notify('" + CHANNEL + "', ?)";

  private final Announcements announcements;
  private final DataSource database;
  private final String node;

  /**
   * Announces to this database and hears from it.
   *
   * @param node unlike that of all others, so that a node does not wake itself
   */
  public PostgresNodeBus(Announcements announcements, DataSource database, String node) {
    this.announcements = announcements;
    this.database = database;
    this.node = node;
  }

  @Override
  public void announce() {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ANNOUNCE)) {
      statement.setString(1, node);
      statement.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException("the other nodes cannot be told", failure);
    }
  }

  @Override
  public void onAnnounced(Runnable heard) {
    announcements.subscribe(CHANNEL, from -> hear(from, heard), heard);
  }

  private void hear(String from, Runnable heard) {
    if (!from.equals(node)) {
      heard.run();
    }
  }
}

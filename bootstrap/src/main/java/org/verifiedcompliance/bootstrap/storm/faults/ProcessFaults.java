package org.verifiedcompliance.bootstrap.storm.faults;

import java.time.Duration;
import org.verifiedcompliance.bootstrap.storm.ground.StormDatabase;

/** Processes that die, freeze, or are asked to stop. */
final class ProcessFaults {
  private ProcessFaults() {}

  static String killServer(Site site, Duration length) {
    return "sent " + site.ground().servers().signal("KILL");
  }

  static String freezeServer(Site site, Duration length) throws InterruptedException {
    var servers = site.ground().servers();
    var frozen = servers.pid();
    servers.signal("STOP");
    try {
      Thread.sleep(length);
    } finally {
      if (servers.pid() == frozen) {
        servers.signal("CONT");
      }
    }
    return length.toSeconds() + " s";
  }

  static String replaceServer(Site site, Duration length) {
    var exitCode = site.ground().servers().overlap();
    return "the first ended with " + exitCode;
  }

  static String killBackend(Site site, Duration length) {
    var database = site.ground().database();
    var backends =
        database
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery(
                        """
                        SELECT pid FROM pg_stat_activity
                        WHERE application_name = 'verified-compliance'
                        """)
                    .mapTo(Long.class)
                    .list());
    var isKilled = !backends.isEmpty() && database.signal("KILL", site.dice().pick(backends));
    return backends.size() + " backends, sent " + isKilled;
  }

  static String killPostmaster(Site site, Duration length) {
    return "sent " + site.ground().database().signal("KILL");
  }

  static String killDatabase(Site site, Duration length) {
    site.ground().database().signalAll("KILL");
    return "with all its children";
  }

  /** What {@code pg_ctl stop -m immediate} sends; the start comes by itself. */
  static String stopAtOnce(Site site, Duration length) {
    return "sent " + site.ground().database().signal("QUIT");
  }

  static String freezeDatabase(Site site, Duration length) throws InterruptedException {
    var database = site.ground().database();
    freeze(database, "STOP");
    try {
      Thread.sleep(length);
    } finally {
      freeze(database, "CONT");
    }
    return length.toSeconds() + " s";
  }

  private static void freeze(StormDatabase database, String signal) {
    database.signalAll(signal);
  }
}

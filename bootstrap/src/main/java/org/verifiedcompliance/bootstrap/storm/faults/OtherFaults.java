package org.verifiedcompliance.bootstrap.storm.faults;

import java.time.Duration;
import org.verifiedcompliance.bootstrap.storm.ground.Link;
import org.verifiedcompliance.bootstrap.storm.ground.Link.Weather;

/** A network that breaks, tables that are locked, keys that change, sign-ins that end. */
final class OtherFaults {
  private OtherFaults() {}

  /** Something happens to the network behind the server, or to the one before it. */
  static Fault network(Weather weather) {
    return (site, length) -> {
      var isBehind = site.dice().chance(60);
      var link = isBehind ? site.ground().back() : site.ground().front();
      disturb(link, weather, length);
      return length.toSeconds() + " s " + (isBehind ? "behind" : "before") + " the server";
    };
  }

  static String lockTable(Site site, Duration length) throws InterruptedException {
    try (var handle = site.ground().database().jdbi().open()) {
      handle.begin();
      handle.execute("LOCK TABLE attendance_session IN ACCESS EXCLUSIVE MODE");
      Thread.sleep(length);
      handle.rollback();
    }
    return length.toSeconds() + " s";
  }

  static String rotateKeys(Site site, Duration length) {
    site.ground().rotateKeys();
    return "";
  }

  static String revoke(Site site, Duration length) throws InterruptedException {
    site.phones().revokeSomebody(site.dice());
    return "";
  }

  private static void disturb(Link link, Weather weather, Duration length)
      throws InterruptedException {
    link.set(weather);
    try {
      Thread.sleep(length);
    } finally {
      link.set(Weather.FAIR);
    }
  }
}

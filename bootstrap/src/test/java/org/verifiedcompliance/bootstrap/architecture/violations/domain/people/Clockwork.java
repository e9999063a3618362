package org.verifiedcompliance.bootstrap.architecture.violations.domain.people;

import com.tngtech.archunit.lang.ArchRule;
import java.net.Socket;
import java.time.Instant;
import java.util.Random;
import org.verifiedcompliance.bootstrap.architecture.violations.domain.geo.Circle;

/** Knows a library, the network, the clock, chance and the wrong feature; not null-marked. */
public class Clockwork {
  ArchRule library;
  Socket network;
  Instant now = Instant.now();
  Random chance = new Random();
  Circle circle;

  public static void complain() throws Exception {
    System.out.println("here");
    java.util.logging.Logger.getGlobal().info("here");
    throw new Exception("generic");
  }
}

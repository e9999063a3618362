package org.verifiedcompliance.bootstrap.storm.phones;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.bootstrap.storm.plan.Dice;

/** A wall clock that may be wrong by days, and a counter that only a reboot sets back. */
final class PhoneClock {
  private static final int HONEST = 50;
  private static final int TWO_DAYS = 2 * 24 * 3600;
  private static final int TWO_HOURS = 2 * 3600;

  private final Dice dice;
  private Duration offset = Duration.ZERO;
  private String boot = "";
  private long bootedAt;

  PhoneClock(Dice dice) {
    this.dice = dice;
    reboot();
  }

  /** What the phone shows. */
  Instant wall() {
    return Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Milliseconds since the phone was switched on. */
  long elapsed() {
    return (System.nanoTime() - bootedAt) / 1_000_000;
  }

  /** Which time of being switched on this is. */
  String boot() {
    return boot;
  }

  /** Switches the phone off and on; its clock may be another one then. */
  void reboot() {
    boot = dice.uuid().toString();
    bootedAt = System.nanoTime() - dice.between(1, 3_600) * 1_000_000_000L;
    set();
  }

  /** Somebody sets the clock, or the network does; the counter goes on. */
  void set() {
    offset =
        dice.chance(HONEST)
            ? Duration.ofMillis(dice.between(-2_000, 2_000))
            : Duration.ofSeconds(dice.between(-TWO_DAYS, TWO_HOURS));
  }
}

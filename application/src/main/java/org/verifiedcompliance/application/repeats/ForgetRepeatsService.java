package org.verifiedcompliance.application.repeats;

import java.time.InstantSource;

/** A thousand rows in one statement, and what is left after a hundred of them the next time. */
public final class ForgetRepeatsService implements ForgetRepeats {
  private static final int AT_A_TIME = 1_000;
  private static final int MOST_TIMES = 100;

  private final Repeats repeats;
  private final InstantSource clock;

  /** Takes the ports. */
  public ForgetRepeatsService(Repeats repeats, InstantSource clock) {
    this.repeats = repeats;
    this.clock = clock;
  }

  @Override
  public int forget() {
    var total = 0;
    for (var i = 0; i < MOST_TIMES; i++) {
      var removed = repeats.removeExpired(clock.instant(), AT_A_TIME);
      total += removed;
      if (removed < AT_A_TIME) {
        break;
      }
    }
    return total;
  }
}

package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;
import org.verifiedcompliance.application.accounts.AccountEvents;

/**
 * Counts of failures go when they decide nothing; client addresses 30 days after the request; a
 * sign-in 30 days after its death, its spent tokens with it and no earlier, so that as long as it
 * lives each of them is still known as spent.
 */
public final class ForgetOldTracesService implements ForgetOldTraces {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_A_TIME = 500;
  private static final int MOST_TIMES = 200;

  private final LoginFailures failures;
  private final SignIns signIns;
  private final AccountEvents events;
  private final InstantSource clock;

  /** Takes the ports. */
  public ForgetOldTracesService(
      LoginFailures failures, SignIns signIns, AccountEvents events, InstantSource clock) {
    this.failures = failures;
    this.signIns = signIns;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public int forget() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var before = now.minus(KEPT);
    return untilNone(() -> failures.removeOld(now, AT_A_TIME))
        + untilNone(() -> signIns.removeDead(before, AT_A_TIME))
        + untilNone(() -> events.removeAddresses(before, AT_A_TIME));
  }

  /** What is left after so many times waits for the next hour. */
  private static int untilNone(IntSupplier removal) {
    var total = 0;
    for (var i = 0; i < MOST_TIMES; i++) {
      var removed = removal.getAsInt();
      if (removed == 0) {
        break;
      }
      total += removed;
    }
    return total;
  }
}

package org.verifiedcompliance.application.recovery;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;
import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.proofs.Quotas;

/** A day after the last moment at which it counted; step by step, so that no lock is held long. */
public final class ForgetOldProofsService implements ForgetOldProofs {
  /** No quota has a longer window than this. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final int AT_A_TIME = 500;
  private static final int MOST_TIMES = 200;

  private final OneTimeSecrets secrets;
  private final Quotas quotas;
  private final MailOutbox outbox;
  private final InstantSource clock;

  /** Takes the ports. */
  public ForgetOldProofsService(
      OneTimeSecrets secrets, Quotas quotas, MailOutbox outbox, InstantSource clock) {
    this.secrets = secrets;
    this.quotas = quotas;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public int forget() {
    var before = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(KEPT);
    return untilNone(() -> secrets.removeExpired(before, AT_A_TIME))
        + untilNone(() -> quotas.removeOld(before, AT_A_TIME))
        + untilNone(() -> outbox.removeUseless(before, AT_A_TIME));
  }

  /** What is left after so many times waits for the next turn. */
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

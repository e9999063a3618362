package org.verifiedcompliance.application.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.verifiedcompliance.application.mail.MailOutbox;
import org.verifiedcompliance.application.mail.Mailer;
import org.verifiedcompliance.application.mail.WaitingMail;
import org.verifiedcompliance.domain.notifications.RetryPlan;

/**
 * Sends the letters of the outbox outside of any transaction. A node that dies in between leaves
 * them to others once its lease ends.
 */
public final class DeliverLettersService implements Deliver {
  private static final int BATCH = 10;
  private static final Duration LEASE = Duration.ofMinutes(6);

  private final MailOutbox outbox;
  private final Mailer mailer;
  private final InstantSource clock;

  /** Sends from this outbox. */
  public DeliverLettersService(MailOutbox outbox, Mailer mailer, InstantSource clock) {
    this.outbox = outbox;
    this.mailer = mailer;
    this.clock = clock;
  }

  /** Stops early when a whole batch came to nothing: then the other side is down. */
  @Override
  public int deliver() {
    var sent = 0;
    for (var more = true; more; ) {
      var now = now();
      var batch = outbox.claim(now, now.plus(LEASE), BATCH);
      var taken = (int) batch.stream().filter(this::send).count();
      sent += taken;
      more = batch.size() == BATCH && taken > 0;
    }
    return sent;
  }

  private boolean send(WaitingMail waiting) {
    if (!now().isBefore(waiting.usefulUntil())) {
      outbox.settle(waiting);
      return false;
    }
    return switch (mailer.send(waiting.mail())) {
      case Mailer.Outcome.Sent() -> {
        outbox.settle(waiting);
        yield true;
      }
      case Mailer.Outcome.Refused _ -> {
        outbox.settle(waiting);
        yield false;
      }
      case Mailer.Outcome.Unavailable _ -> {
        again(waiting);
        yield false;
      }
    };
  }

  private void again(WaitingMail waiting) {
    Optional<Instant> next = RetryPlan.next(waiting.since(), waiting.tries(), now());
    next.ifPresentOrElse(at -> outbox.postpone(waiting, at), () -> outbox.settle(waiting));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

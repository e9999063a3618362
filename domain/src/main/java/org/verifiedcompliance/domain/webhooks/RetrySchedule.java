package org.verifiedcompliance.domain.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a message that was not taken is sent again: over three days, less and less often. */
public final class RetrySchedule {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(18),
          Duration.ofHours(22));
  private static final int SPREAD = 5;
  private static final int STEPS = 1_024;

  private RetrySchedule() {}

  /** How often a message is tried at the most. */
  public static int tries() {
    return PAUSES.size() + 1;
  }

  /**
   * How long to wait after so many tries; empty when it is given up. Up to a fifth is added, which
   * differs from message to message, so that a receiver that comes back is not run over.
   *
   * @param tries 1 or more
   */
  public static Optional<Duration> pause(DeliveryId delivery, int tries) {
    if (tries > PAUSES.size()) {
      return Optional.empty();
    }
    var pause = PAUSES.get(tries - 1);
    var extra = Math.floorMod(delivery.value().hashCode() * 31 + tries * 7_919, STEPS);
    return Optional.of(pause.plus(pause.multipliedBy(extra).dividedBy((long) STEPS * SPREAD)));
  }
}

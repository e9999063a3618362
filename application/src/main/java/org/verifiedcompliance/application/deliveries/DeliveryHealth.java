package org.verifiedcompliance.application.deliveries;

import java.time.Duration;
import java.time.InstantSource;
import org.verifiedcompliance.application.shared.HealthCheck;

/** Whether mails and push messages leave the server. */
public final class DeliveryHealth implements HealthCheck {
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Deliveries deliveries;
  private final InstantSource clock;

  /** Asks this store what waits. */
  public DeliveryHealth(Deliveries deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public boolean isCritical() {
    return false;
  }

  @Override
  public void check() {
    var waiting = deliveries.overdueSince(clock.instant().minus(PATIENCE));
    if (waiting.isPresent()) {
      throw new IllegalStateException("a mail or push message waits since " + waiting.get());
    }
  }
}

package org.verifiedcompliance.application.notifications;

import java.time.Duration;
import java.time.InstantSource;

/** Forgets in batches, so that no statement takes long. */
public final class ForgetOldNotificationsService implements ForgetOldNotifications {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int BATCH = 1_000;

  private final Notifications notifications;
  private final InstantSource clock;

  /** Forgets in this store. */
  public ForgetOldNotificationsService(Notifications notifications, InstantSource clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  @Override
  public int forget() {
    var before = clock.instant().minus(KEPT);
    var all = 0;
    int some;
    do {
      some = notifications.removeOld(before, BATCH);
      all += some;
    } while (some == BATCH);
    return all;
  }
}

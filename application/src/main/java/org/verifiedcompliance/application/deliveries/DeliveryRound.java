package org.verifiedcompliance.application.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.DeliveryStatus;
import org.verifiedcompliance.domain.notifications.Channel;
import org.verifiedcompliance.domain.notifications.RetryPlan;

/**
 * Claims a few deliveries, tries them outside of any transaction, and notes what came of each. A
 * node that dies in between leaves them to others once its lease ends.
 */
final class DeliveryRound {
  private static final int BATCH = 10;
  private static final int BATCHES = 100;
  private static final Duration LEASE = Duration.ofMinutes(6);

  private final Channel channel;
  private final Deliveries deliveries;
  private final Carrier carrier;
  private final InstantSource clock;

  DeliveryRound(Channel channel, Deliveries deliveries, Carrier carrier, InstantSource clock) {
    this.channel = channel;
    this.deliveries = deliveries;
    this.carrier = carrier;
    this.clock = clock;
  }

  /**
   * Stops early when a whole batch came to nothing: then the other side is down.
   *
   * @throws RuntimeException what a parcel met that holds up none of the others
   */
  int run() {
    var faults = new ArrayList<RuntimeException>();
    var delivered = deliver(faults);
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
    return delivered;
  }

  private int deliver(List<RuntimeException> faults) {
    var delivered = 0;
    for (int i = 0; i < BATCHES; i++) {
      var now = now();
      var batch = deliveries.claim(channel, now, now.plus(LEASE), BATCH);
      var postponed = 0;
      for (var parcel : batch) {
        switch (carry(parcel, faults)) {
          case SENT -> delivered++;
          case WAITING -> postponed++;
          case FAILED, DROPPED, NOT_CONFIGURED -> {}
        }
      }
      if (batch.size() < BATCH || postponed == batch.size()) {
        return delivered;
      }
    }
    return delivered;
  }

  private DeliveryStatus carry(Parcel parcel, List<RuntimeException> faults) {
    var usefulUntil = parcel.notification().usefulUntil();
    if (usefulUntil != null && !now().isBefore(usefulUntil)) {
      return settle(parcel, DeliveryStatus.DROPPED, "too_late");
    }
    return switch (carried(parcel, faults)) {
      case Carrier.Result.Done() -> settle(parcel, DeliveryStatus.SENT, null);
      case Carrier.Result.Hopeless(var reason) -> settle(parcel, DeliveryStatus.FAILED, reason);
      case Carrier.Result.NoWay() -> settle(parcel, DeliveryStatus.NOT_CONFIGURED, null);
      case Carrier.Result.Later(var reason) -> again(parcel, reason);
    };
  }

  /** What cannot even be written, as when a token was sealed by a key that is lost, waits alone. */
  private Carrier.Result carried(Parcel parcel, List<RuntimeException> faults) {
    try {
      return carrier.carry(parcel);
    } catch (RuntimeException fault) {
      faults.add(fault);
      return new Carrier.Result.Later("internal_error");
    }
  }

  private DeliveryStatus again(Parcel parcel, String reason) {
    var next = RetryPlan.next(parcel.since(), parcel.tries(), now());
    if (next.isEmpty()) {
      return settle(parcel, DeliveryStatus.FAILED, reason);
    }
    deliveries.postpone(parcel, next.get(), reason);
    return DeliveryStatus.WAITING;
  }

  private DeliveryStatus settle(Parcel parcel, DeliveryStatus status, @Nullable String reason) {
    deliveries.settle(parcel, status, reason, now());
    return status;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

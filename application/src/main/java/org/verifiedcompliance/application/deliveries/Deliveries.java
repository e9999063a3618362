package org.verifiedcompliance.application.deliveries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.notifications.DeliveryStatus;
import org.verifiedcompliance.domain.notifications.Channel;

/** Port: what is to be delivered. Whoever claims a delivery has it alone until the lease ends. */
public interface Deliveries {
  /**
   * Claims what is due and nobody has claimed, the longest overdue first.
   *
   * @param leasedUntil when others may claim it, unless it was settled
   */
  List<Parcel> claim(Channel channel, Instant now, Instant leasedUntil, int most);

  /** Notes how it ended, unless somebody else has claimed it since. */
  void settle(Parcel parcel, DeliveryStatus status, @Nullable String reason, Instant at);

  /** Has it tried again then, unless somebody else has claimed it since. */
  void postpone(Parcel parcel, Instant until, String reason);

  /** Since when the longest overdue has been waiting, empty when nothing is overdue. */
  Optional<Instant> overdueSince(Instant now);
}

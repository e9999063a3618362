package org.verifiedcompliance.application.codes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Port: what nobody without the server's key can compute. */
@FunctionalInterface
public interface CodeSecrets {
  /**
   * At least 40 bits, always the same for the same arguments.
   *
   * @param occurrence the start of the date, null for a meeting without a schedule
   * @param step counted from the epoch
   */
  byte[] mac(MeetingId meeting, @Nullable Instant occurrence, long step);
}

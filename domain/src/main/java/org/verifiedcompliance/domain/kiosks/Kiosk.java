package org.verifiedcompliance.domain.kiosks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * A device that checks people in at one meeting.
 *
 * @param label by which people know it
 * @param expiresAt from then on it checks nobody in
 * @param closedAt when the host closed it, null while it is open
 */
public record Kiosk(
    KioskId id,
    MeetingId meeting,
    String label,
    PersonId openedBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant closedAt) {

  /** Whether it checks people in at this time. */
  public boolean isOpen(Instant now) {
    return closedAt == null && now.isBefore(expiresAt);
  }
}

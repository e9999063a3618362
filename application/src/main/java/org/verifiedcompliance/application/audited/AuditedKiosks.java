package org.verifiedcompliance.application.audited;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.kiosks.Kiosk;
import org.verifiedcompliance.domain.kiosks.KioskId;
import org.verifiedcompliance.domain.kiosks.Kiosks;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** Kiosks whose opening and closing are in the log. */
public final class AuditedKiosks implements Kiosks {
  private final Kiosks kept;
  private final Together together;

  /** Keeps kiosks there. */
  public AuditedKiosks(Kiosks kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public void add(Kiosk kiosk, String secretHash) {
    var _ =
        together.ifDone(
            () -> {
              kept.add(kiosk, secretHash);
              return true;
            },
            () -> entry("kiosk.opened", kiosk.meeting(), kiosk.id()));
  }

  @Override
  public boolean close(MeetingId meeting, KioskId kiosk, Instant at) {
    return together.ifDone(
        () -> kept.close(meeting, kiosk, at), () -> entry("kiosk.closed", meeting, kiosk));
  }

  private static AuditEntry entry(String action, MeetingId meeting, KioskId kiosk) {
    return AuditEntry.of(action, "kiosk", kiosk.value()).with("meeting", meeting.value());
  }

  @Override
  public Optional<Kiosk> findBySecret(String secretHash) {
    return kept.findBySecret(secretHash);
  }

  @Override
  public List<Kiosk> list(MeetingId meeting) {
    return kept.list(meeting);
  }
}

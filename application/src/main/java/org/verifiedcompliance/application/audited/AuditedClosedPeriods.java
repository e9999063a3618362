package org.verifiedcompliance.application.audited;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.periods.ClosedPeriods;
import org.verifiedcompliance.domain.periods.PeriodClosing;

/** Closed periods whose closings are in the log. */
public final class AuditedClosedPeriods implements ClosedPeriods {
  private final ClosedPeriods kept;
  private final Together together;

  /** Keeps closings there. */
  public AuditedClosedPeriods(ClosedPeriods kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public Result close(PeriodClosing closing) {
    return together.inTransaction(log -> {
      var result = kept.close(closing);
      if (result instanceof Result.Closed) {
        log.write(
            AuditEntry.of("period.closed", "meeting", closing.meeting().value())
                .with("until", closing.until()));
      }
      return result;
    });
  }

  @Override
  public Optional<Instant> closedUntil(MeetingId meeting) {
    return kept.closedUntil(meeting);
  }

  @Override
  public List<PeriodClosing> list(MeetingId meeting, int limit, int offset) {
    return kept.list(meeting, limit, offset);
  }
}

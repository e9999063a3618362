package org.verifiedcompliance.application.audited;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.OwnMeeting;
import org.verifiedcompliance.domain.people.PersonId;

/** Meetings whose changes are in the log; what a version says is kept as its edition. */
public final class AuditedMeetings implements Meetings {
  private final Meetings kept;
  private final Together together;

  /** Keeps meetings there. */
  public AuditedMeetings(Meetings kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public void addAll(Collection<Meeting> meetings) {
    var _ =
        together.inTransaction(log -> {
          kept.addAll(meetings);
          log.writeAll(meetings.stream().map(it -> entry("meeting.published", it)).toList());
          return true;
        });
  }

  @Override
  public boolean update(Meeting changed) {
    var action = changed.isActive() ? "meeting.changed" : "meeting.deactivated";
    return together.ifDone(() -> kept.update(changed), () -> entry(action, changed));
  }

  private static AuditEntry entry(String action, Meeting meeting) {
    return AuditEntry.of(action, "meeting", meeting.id().value())
        .with("version", meeting.version());
  }

  @Override
  public Optional<Meeting> find(MeetingId id) {
    return kept.find(id);
  }

  @Override
  public List<Meeting> list(Collection<MeetingId> ids) {
    return kept.list(ids);
  }

  @Override
  public Part<OwnMeeting> listCreatedBy(PersonId creator, Slice slice) {
    return kept.listCreatedBy(creator, slice);
  }
}

package org.verifiedcompliance.application.dates;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.OwnMeeting;
import org.verifiedcompliance.domain.people.PersonId;

/** Meetings which somebody else changes just before the first updates. */
final class RivalMeetings implements Meetings {
  private final Meetings meetings;
  private int changes;

  RivalMeetings(Meetings meetings, int changes) {
    this.meetings = meetings;
    this.changes = changes;
  }

  @Override
  public void addAll(Collection<Meeting> added) {
    meetings.addAll(added);
  }

  @Override
  public Optional<Meeting> find(MeetingId id) {
    return meetings.find(id);
  }

  @Override
  public List<Meeting> list(Collection<MeetingId> ids) {
    return meetings.list(ids);
  }

  @Override
  public Part<OwnMeeting> listCreatedBy(PersonId creator, Slice slice) {
    return meetings.listCreatedBy(creator, slice);
  }

  @Override
  public boolean update(Meeting changed) {
    if (changes > 0) {
      changes--;
      var stored = meetings.find(changed.id()).orElseThrow();
      meetings.update(stored.rescheduled(stored.schedule(), stored.updatedAt()));
    }
    return meetings.update(changed);
  }
}

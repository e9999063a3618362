package org.verifiedcompliance.application.dates;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.OwnMeeting;
import org.verifiedcompliance.domain.people.PersonId;

/** Meetings whose dates to come change together with them, whoever changes them. */
public final class DatedMeetings implements Meetings {
  private final Meetings meetings;
  private final UpcomingDates dates;
  private final Foresight foresight;
  private final UnitOfWork unitOfWork;

  /** Keeps meetings there and their dates here. */
  public DatedMeetings(
      Meetings meetings, UpcomingDates dates, Foresight foresight, UnitOfWork unitOfWork) {
    this.meetings = meetings;
    this.dates = dates;
    this.foresight = foresight;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public void addAll(Collection<Meeting> added) {
    var scheduled = added.stream().filter(meeting -> meeting.schedule() != null).toList();
    var _ =
        unitOfWork.inTransaction(() -> {
          meetings.addAll(added);
          dates.replace(scheduled.stream().map(foresight::of).toList());
          return added.size();
        });
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
    return unitOfWork.inTransaction(() -> {
      var isChanged = meetings.update(changed);
      if (isChanged) {
        dates.replace(List.of(foresight.of(changed)));
      }
      return isChanged;
    });
  }
}

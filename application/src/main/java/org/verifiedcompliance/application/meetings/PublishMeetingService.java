package org.verifiedcompliance.application.meetings;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingPlace;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.NearbyIndex;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Publishes with one insert, and tells this node's index itself: the others hear of it later. */
public final class PublishMeetingService implements PublishMeeting {
  private final Meetings meetings;
  private final NearbyIndex index;
  private final Occurrences occurrences;
  private final MeetingViews views;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Takes the ports. */
  public PublishMeetingService(
      Meetings meetings,
      NearbyIndex index,
      Occurrences occurrences,
      MeetingViews views,
      IdGenerator ids,
      InstantSource clock) {
    this.meetings = meetings;
    this.index = index;
    this.occurrences = occurrences;
    this.views = views;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome publish(Command command) {
    var schedule = command.details().schedule();
    var rule = schedule == null ? null : schedule.recurrence();
    if (rule != null && !occurrences.canExpand(rule)) {
      return new Outcome.Invalid(List.of(ScheduleChanges.BAD_RECURRENCE));
    }
    var meeting = meeting(command);
    meetings.add(meeting);
    index.put(MeetingPlace.of(meeting));
    return new Outcome.Published(views.of(meeting));
  }

  private Meeting meeting(Command command) {
    var details = command.details();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Meeting(
        new MeetingId(ids.timeOrdered()),
        details.name(),
        details.description(),
        details.address(),
        details.place(),
        details.fence(),
        details.schedule(),
        details.maxParticipants(),
        details.isPublic(),
        details.tags(),
        details.meetingType(),
        true,
        details.qrCode(),
        command.creator(),
        now,
        now,
        1);
  }
}

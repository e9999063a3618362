package org.verifiedcompliance.application.edits;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.meetings.Change;
import org.verifiedcompliance.application.meetings.MeetingChanges;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.MeetingDetails;
import org.verifiedcompliance.application.meetings.ScheduleChanges;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

/** Parts of changes of meetings. */
final class MeetingEdits {
  private final Set<MeetingField> fields;

  private MeetingEdits(Set<MeetingField> fields) {
    this.fields = fields;
  }

  /** The changes of these fields alone. */
  static MeetingChanges only(Set<MeetingField> fields, MeetingChanges changes) {
    return new MeetingEdits(fields).of(changes);
  }

  private MeetingChanges of(MeetingChanges changes) {
    return new MeetingChanges(
        part(MeetingField.NAME, changes.name()),
        part(MeetingField.DESCRIPTION, changes.description()),
        part(MeetingField.ADDRESS, changes.address()),
        part(MeetingField.PLACE, changes.latitude()),
        part(MeetingField.PLACE, changes.longitude()),
        part(MeetingField.FENCE, changes.radius()),
        part(MeetingField.FENCE, changes.area()),
        part(changes.schedule()),
        part(MeetingField.MAX_PARTICIPANTS, changes.maxParticipants()),
        part(MeetingField.IS_PUBLIC, changes.isPublic()),
        part(MeetingField.TAGS, changes.tags()),
        part(MeetingField.MEETING_TYPE, changes.meetingType()),
        part(MeetingField.QR_CODE, changes.qrCode()));
  }

  private ScheduleChanges part(ScheduleChanges schedule) {
    return new ScheduleChanges(
        part(MeetingField.SCHEDULE, schedule.start()),
        part(MeetingField.SCHEDULE, schedule.end()),
        part(MeetingField.SCHEDULE, schedule.zone()),
        part(MeetingField.SCHEDULE, schedule.recurrence()));
  }

  private <T extends @Nullable Object> Change<T> part(MeetingField field, Change<T> change) {
    return fields.contains(field) ? change : new Change.Keep<>();
  }

  /** The meeting with the changes, which must be without faults; its version says nothing. */
  static Meeting after(MeetingChanges changes, Meeting meeting, MeetingDefaults defaults) {
    return changes
        .after(MeetingDetails.of(meeting), defaults)
        .onto(meeting, meeting.updatedAt(), meeting.version());
  }

  /** The changes that make every field as it is here. */
  static MeetingChanges to(Meeting meeting) {
    return new MeetingChanges(
        new Change.Become<>(meeting.name()),
        new Change.Become<>(meeting.description()),
        new Change.Become<>(meeting.address()),
        new Change.Become<>(meeting.place().latitude()),
        new Change.Become<>(meeting.place().longitude()),
        new Change.Become<>(meeting.fence() instanceof CircleFence circle ? circle.radius() : null),
        new Change.Become<>(meeting.fence() instanceof PolygonFence area ? area : null),
        schedule(meeting.schedule()),
        new Change.Become<>(meeting.maxParticipants()),
        new Change.Become<>(meeting.isPublic()),
        new Change.Become<>(meeting.tags()),
        new Change.Become<>(meeting.meetingType()),
        new Change.Become<>(meeting.qrCode()));
  }

  private static ScheduleChanges schedule(@Nullable MeetingSchedule schedule) {
    return new ScheduleChanges(
        new Change.Become<>(schedule == null ? null : schedule.start()),
        new Change.Become<>(schedule == null ? null : schedule.first().end()),
        new Change.Become<>(schedule == null ? null : schedule.zone()),
        new Change.Become<>(schedule == null ? null : schedule.recurrence()));
  }
}

package org.verifiedcompliance.http.edits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.http.meetings.MeetingOperations;

/** The values of fields in conflict. */
final class FieldValues {
  private FieldValues() {}

  /** Where the pin stands. */
  record Place(double lat, double lng) {}

  /** In which presence counts. */
  record Fence(@Nullable Double radiusM, @Nullable Object area) {}

  /** When it takes place. */
  record Schedule(
      Instant startTime, Instant endTime, String timezone, @Nullable String recurrence) {}

  static List<ConflictJson.Field> of(Sides.OfPerson sides) {
    var base = sides.base();
    return sides.fields().stream()
        .sorted()
        .map(field ->
            new ConflictJson.Field(
                field.key(),
                base == null ? null : value(field, base),
                value(field, sides.mine()),
                value(field, sides.theirs())))
        .toList();
  }

  static List<ConflictJson.Field> of(Sides.OfMeeting sides) {
    var base = sides.base();
    return sides.fields().stream()
        .sorted()
        .map(field ->
            new ConflictJson.Field(
                field.key(),
                base == null ? null : value(field, base),
                value(field, sides.mine()),
                value(field, sides.theirs())))
        .toList();
  }

  private static @Nullable Object value(PersonField field, Person person) {
    return switch (field) {
      case FIRST_NAME -> person.firstName();
      case LAST_NAME -> person.lastName();
      case PHONE -> person.phone();
      case NOTES -> person.notes();
      case CONSENT_GRANTED -> person.consentGranted();
    };
  }

  private static @Nullable Object value(MeetingField field, Meeting meeting) {
    return switch (field) {
      case NAME -> meeting.name();
      case DESCRIPTION -> meeting.description();
      case ADDRESS -> meeting.address();
      case PLACE -> new Place(meeting.place().latitude(), meeting.place().longitude());
      case FENCE -> fence(meeting);
      case SCHEDULE -> schedule(meeting.schedule());
      case MAX_PARTICIPANTS -> meeting.maxParticipants();
      case IS_PUBLIC -> meeting.isPublic();
      case TAGS -> meeting.tags();
      case MEETING_TYPE -> meeting.meetingType();
      case QR_CODE -> meeting.qrCode();
    };
  }

  private static Fence fence(Meeting meeting) {
    return switch (meeting.fence()) {
      case CircleFence circle -> new Fence(circle.radius().value(), null);
      case PolygonFence area -> new Fence(null, MeetingOperations.shown(area));
    };
  }

  private static @Nullable Schedule schedule(@Nullable MeetingSchedule schedule) {
    return schedule == null
        ? null
        : new Schedule(
            schedule.start(),
            schedule.first().end(),
            schedule.zone().getId(),
            schedule.recurrence());
  }
}

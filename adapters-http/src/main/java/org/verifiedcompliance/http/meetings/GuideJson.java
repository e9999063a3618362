package org.verifiedcompliance.http.meetings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.lists.OutgoingMeeting;
import org.verifiedcompliance.application.lists.WeeklyListing;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;

/**
 * A meeting in the Meeting Guide format (https://github.com/code4recovery/spec).
 *
 * @param day from 0, a Sunday
 * @param approximate always {@code no}: a meeting's place is a door
 */
record GuideJson(
    String slug,
    String name,
    List<Integer> day,
    String time,
    String endTime,
    String timezone,
    List<String> types,
    @Nullable String notes,
    @Nullable String formattedAddress,
    double latitude,
    double longitude,
    String approximate,
    String attendanceOption) {
  private static final int DAYS = 7;

  /** Nothing for meetings that are not simply weekly: the format has no words for them. */
  static Optional<GuideJson> from(OutgoingMeeting outgoing) {
    var meeting = outgoing.meeting();
    return Optional.ofNullable(meeting.schedule())
        .flatMap(schedule ->
            WeeklyListing.of(schedule)
                .map(weekly -> from(outgoing.slug(), meeting, schedule, weekly)));
  }

  private static GuideJson from(
      String slug, Meeting meeting, MeetingSchedule schedule, WeeklyListing weekly) {
    return new GuideJson(
        slug,
        meeting.name(),
        weekly.days().stream().map(DayOfWeek::getValue).map(day -> day % DAYS).sorted().toList(),
        clock(weekly.from()),
        clock(weekly.until()),
        schedule.zone().getId(),
        meeting.tags(),
        meeting.description(),
        meeting.address(),
        meeting.place().latitude(),
        meeting.place().longitude(),
        "no",
        "in_person");
  }

  private static String clock(LocalTime time) {
    return "%02d:%02d".formatted(time.getHour(), time.getMinute());
  }
}

package org.verifiedcompliance.application.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;

/**
 * Changes of any part of a meeting.
 *
 * @param latitude degrees
 * @param longitude degrees
 */
public record MeetingChanges(
    Change<String> name,
    Change<@Nullable String> description,
    Change<@Nullable String> address,
    Change<Double> latitude,
    Change<Double> longitude,
    Change<Meters> radius,
    ScheduleChanges schedule,
    Change<@Nullable Integer> maxParticipants,
    Change<Boolean> isPublic,
    Change<List<String>> tags,
    Change<@Nullable String> meetingType,
    Change<@Nullable String> qrCode) {
  /** The details with the changes; those of the schedule must be without faults. */
  public MeetingDetails after(MeetingDetails current) {
    return new MeetingDetails(
        name.after(current.name()),
        description.after(current.description()),
        address.after(current.address()),
        new Coordinate(
            latitude.after(current.place().latitude()),
            longitude.after(current.place().longitude())),
        radius.after(current.radius()),
        schedule.after(current.schedule()),
        maxParticipants.after(current.maxParticipants()),
        isPublic.after(current.isPublic()),
        tags.after(current.tags()),
        meetingType.after(current.meetingType()),
        qrCode.after(current.qrCode()));
  }
}

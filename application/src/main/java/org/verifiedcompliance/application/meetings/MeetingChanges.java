package org.verifiedcompliance.application.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;

/**
 * Changes of any part of a meeting.
 *
 * @param latitude degrees
 * @param longitude degrees
 * @param radius makes the fence a circle again, unless an area comes with it; cleared it is the
 *     default of a circle and leaves an area alone
 * @param area cleared it makes the fence a circle
 */
public record MeetingChanges(
    Change<String> name,
    Change<@Nullable String> description,
    Change<@Nullable String> address,
    Change<Double> latitude,
    Change<Double> longitude,
    Change<@Nullable Meters> radius,
    Change<@Nullable PolygonFence> area,
    ScheduleChanges schedule,
    Change<@Nullable Integer> maxParticipants,
    Change<Boolean> isPublic,
    Change<List<String>> tags,
    Change<@Nullable String> meetingType,
    Change<@Nullable String> qrCode) {
  /**
   * The details with the changes; those of the schedule must be without faults.
   *
   * @param defaults for what is cleared, or was never given
   */
  public MeetingDetails after(MeetingDetails current, MeetingDefaults defaults) {
    return new MeetingDetails(
        name.after(current.name()),
        description.after(current.description()),
        address.after(current.address()),
        new Coordinate(
            latitude.after(current.place().latitude()),
            longitude.after(current.place().longitude())),
        radiusAfter(current, defaults.radius()),
        areaAfter(current.area()),
        schedule.after(current.schedule(), defaults.length()),
        maxParticipants.after(current.maxParticipants()),
        isPublic.after(current.isPublic()),
        tags.after(current.tags()),
        meetingType.after(current.meetingType()),
        qrCode.after(current.qrCode()));
  }

  /** Who clears the area and names no radius gets the usual circle. */
  private Meters radiusAfter(MeetingDetails current, Meters usual) {
    if (current.area() != null && radius.isKept()) {
      return areaAfter(current.area()) == null ? usual : current.radius();
    }
    var after = radius.after(current.radius());
    return after == null ? usual : after;
  }

  private @Nullable PolygonFence areaAfter(@Nullable PolygonFence current) {
    return area.isKept() && radius.given() != null ? null : area.after(current);
  }
}

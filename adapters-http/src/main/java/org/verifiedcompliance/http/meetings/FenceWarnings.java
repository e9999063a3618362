package org.verifiedcompliance.http.meetings;

import java.util.List;
import java.util.stream.Stream;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.http.meetings.MeetingJson.Warning;

/** What may be drawn, but seldom should be. */
final class FenceWarnings {
  private static final Warning SMALL_RADIUS =
      new Warning(
          "radius_m",
          "small-radius",
          "Below 100 m phones often cannot tell whether somebody is there.");
  private static final Warning SMALL_AREA =
      new Warning(
          "area",
          "small-area",
          "In an area smaller than a circle of 100 m phones often cannot tell whether somebody is"
              + " there.");
  private static final Warning PIN_OUTSIDE =
      new Warning("area", "pin-outside", "The published point, lat and lng, is not in the area.");

  private FenceWarnings() {}

  static List<Warning> of(Meeting meeting) {
    return switch (meeting.fence()) {
      case CircleFence circle ->
          circle.radius().compareTo(CircleFence.ADVISED_RADIUS) < 0
              ? List.of(SMALL_RADIUS)
              : List.of();
      case PolygonFence polygon -> of(meeting, polygon);
    };
  }

  private static List<Warning> of(Meeting meeting, PolygonFence polygon) {
    var advised = Math.PI * Math.pow(CircleFence.ADVISED_RADIUS.value(), 2);
    var small = polygon.area() < advised ? Stream.of(SMALL_AREA) : Stream.<Warning>empty();
    var outside =
        polygon.contains(meeting.place()) ? Stream.<Warning>empty() : Stream.of(PIN_OUTSIDE);
    return Stream.concat(small, outside).toList();
  }
}

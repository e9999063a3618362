package org.verifiedcompliance.application.imports;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.geo.PolygonFence;

/**
 * What only some formats tell of a meeting.
 *
 * @param radius null for the usual one
 * @param area in which presence counts instead, null for the circle
 * @param isScheduled false when it takes place at no fixed time
 */
public record ListedDetails(
    @Nullable String meetingType,
    @Nullable Meters radius,
    @Nullable PolygonFence area,
    boolean isScheduled) {
  /** The fence around the place. */
  Fence fence(Coordinate place, Meters usual) {
    return area == null ? new CircleFence(place, radius == null ? usual : radius) : area;
  }

  /** Stands for all of it; equal details have equal texts. */
  String text() {
    return "%s|%s|%s|%s"
        .formatted(meetingType, radius, area == null ? null : area.parts(), isScheduled);
  }
}

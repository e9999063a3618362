package org.verifiedcompliance.persistence.sessions;

import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Fence;
import org.verifiedcompliance.domain.geo.Meters;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fence as JSON, so that a snapshot of any kind of fence fits one column.
 *
 * @param type the kind of fence
 * @param radiusM metres
 */
record FenceText(String type, int latE7, int lngE7, double radiusM) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CIRCLE = "circle";

  static FenceText of(Fence fence) {
    return switch (fence) {
      case CircleFence(var center, var radius) ->
          new FenceText(CIRCLE, center.latitudeE7(), center.longitudeE7(), radius.value());
    };
  }

  static Fence read(String text) {
    return JSON.readValue(text, FenceText.class).toFence();
  }

  String text() {
    return JSON.writeValueAsString(this);
  }

  Fence toFence() {
    if (!type.equals(CIRCLE)) {
      throw new IllegalStateException("unknown kind of fence: " + type);
    }
    return new CircleFence(Coordinate.ofE7(latE7, lngE7), new Meters(radiusM));
  }
}

package org.verifiedcompliance.bootstrap.demo;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.time.MovableClock;
import tools.jackson.databind.JsonNode;

/** Where the scenes play: a real meeting, a few minutes before it begins. */
record Stage(ApiClient api, MovableClock clock, JsonNode meeting) {
  private static final double METERS_PER_DEGREE = 111_195;

  /** Finds the nearest meeting with a date to come, and moves the clock to just before it. */
  static Stage set(ApiClient api, MovableClock clock, double lat, double lng) {
    var near =
        api.join("Gil", "Demo")
            .get("/meetings/nearby?radius_km=100&limit=50&lat=" + lat + "&lng=" + lng);
    for (var meeting : near.expect(200)) {
      if (!meeting.path("next_start_time").isNull()) {
        var start = Instant.parse(meeting.path("next_start_time").asString());
        clock.moveTo(start.minus(Duration.ofMinutes(5)));
        return new Stage(api, clock, meeting);
      }
    }
    throw new IllegalStateException("no meeting with a date to come is near");
  }

  String meetingId() {
    return meeting.path("meeting_id").asString();
  }

  double latitude(double metersNorth) {
    return meeting.path("lat").asDouble() + metersNorth / METERS_PER_DEGREE;
  }

  double longitude() {
    return meeting.path("lng").asDouble();
  }
}

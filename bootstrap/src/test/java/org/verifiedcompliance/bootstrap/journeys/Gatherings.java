package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Meetings near the World Clock, and sessions at them. */
final class Gatherings {
  private Gatherings() {}

  /** The id of a meeting of one hour. */
  static String published(TestClient host, Instant start) {
    return ok(host.post(
            "/meetings",
            """
            {"name": "Evening group", "lat": %s, "lng": %s, "radius_m": 150, "start_time": "%s",
             "end_time": "%s", "timezone": "Europe/Berlin"}
            """
                .formatted(Fixes.LAT, Fixes.LNG, start, start.plus(Duration.ofHours(1)))))
        .json()
        .get("meeting_id")
        .asString();
  }

  /** The path of a new session at the meeting. */
  static String session(TestClient person, String meeting) {
    var opened = ok(person.post("/sessions", "{\"meeting_id\": \"" + meeting + "\"}"));
    return "/sessions/" + opened.json().get("session_id").asString();
  }

  static Answer ok(Answer answer) {
    var uri = answer.response().uri();
    assertThat(answer.status()).describedAs(uri + " " + answer.text()).isBetween(200, 299);
    return answer;
  }
}

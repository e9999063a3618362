package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** The main job, from registering to the proof. */
class CheckInJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void somebodyRegistersFindsAMeetingAttendsItAndFindsItAllAgain() {
    var meeting = publishedMeeting(wired.admin());
    var ada = wired.member("Ada");

    assertThat(nearestMeeting(ada)).isEqualTo(meeting);
    var session = opened(ada, "{\"meeting_id\": \"%s\"}".formatted(meeting));
    var checkedIn = ada.post(session + "/check-in", Fixes.honest(wired.clock().instant()));
    assertThat(checkedIn.status()).isEqualTo(200);
    assertThat(checkedIn.json().get("location_flag").asString()).isEqualTo("verified");
    assertThat(checkedIn.json().get("confidence").asDouble()).isGreaterThan(0.85);

    wired.clock().moveBy(Duration.ofMinutes(25));
    var checkedOut = ada.post(session + "/check-out", Fixes.honest(wired.clock().instant()));
    assertThat(checkedOut.status()).isEqualTo(200);
    assertThat(ada.get(session + "/details").json().get("events")).hasSize(2);
  }

  @Test
  void aPlaceThreeKilometresAwayIsRefusedAndTheAttemptIsKept() {
    var dana = wired.member("Dana");
    var session = opened(dana, Fixes.DESTINATION);

    var refused = dana.post(session + "/check-in", Fixes.north(3_000, 10, wired.clock().instant()));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("location-not-acceptable");
    var details = dana.get(session + "/details").json();
    assertThat(details.get("events").get(0).get("location_flag").asString()).isEqualTo("rejected");
    assertThat(details.get("status").asString()).isEqualTo("planned");
  }

  @Test
  void checkingInTwiceIsRefusedInWords() {
    var emeka = wired.member("Emeka");
    var session = opened(emeka, Fixes.DESTINATION);
    emeka.post(session + "/check-in", Fixes.honest(wired.clock().instant()));

    var again = emeka.post(session + "/check-in", Fixes.honest(wired.clock().instant()));

    assertThat(again.status()).isEqualTo(403);
    assertThat(again.json().get("detail").asString()).contains("Already checked in");
  }

  @Test
  void theHistoryTellsTheWholeStay() {
    var farah = wired.member("Farah");
    var session = opened(farah, Fixes.DESTINATION);
    farah.post(session + "/check-in", Fixes.honest(wired.clock().instant()));
    wired.clock().moveBy(Duration.ofMinutes(25));
    farah.post(session + "/check-out", Fixes.honest(wired.clock().instant()));

    var history = farah.get("/sessions/history").json();

    assertThat(history).hasSize(1);
    assertThat(history.get(0).get("is_complete").asBoolean()).isTrue();
    assertThat(history.get(0).get("duration").asInt()).isBetween(1_500, 1_510);
    assertThat(history.get(0).get("verdict").asString()).isEqualTo("verified");
    assertThat(farah.get("/sessions/active").status()).isEqualTo(404);
  }

  @Test
  void loggingOutEndsTheAccessTokenAtOnce() {
    var grace = wired.member("Grace");

    assertThat(grace.post("/auth/logout").status()).isEqualTo(200);
    assertThat(grace.get("/auth/me").status()).isEqualTo(401);
  }

  private static String publishedMeeting(TestClient organiser) {
    var start = wired.clock().instant().plus(Duration.ofMinutes(5));
    var answer =
        organiser.post(
            "/meetings",
            """
            {"name": "Evening group", "lat": %s, "lng": %s, "radius_m": 150, "start_time": "%s",
             "end_time": "%s", "timezone": "Europe/Berlin", "is_public": true}
            """
                .formatted(Fixes.LAT, Fixes.LNG, start, start.plus(Duration.ofHours(1))));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    return answer.json().get("meeting_id").asString();
  }

  private static String nearestMeeting(TestClient client) {
    var near = client.get("/meetings/nearby?lat=" + Fixes.LAT + "&lng=" + Fixes.LNG).json();
    return near.get(0).get("meeting_id").asString();
  }

  private static String opened(TestClient client, String body) {
    var answer = client.post("/sessions", body);
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    return "/sessions/" + answer.json().get("session_id").asString();
  }
}

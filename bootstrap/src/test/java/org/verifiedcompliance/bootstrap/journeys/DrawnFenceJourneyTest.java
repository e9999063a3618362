package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** A campus like an L on an island through which the antimeridian runs, with a lagoon in it. */
class DrawnFenceJourneyTest {
  private static final String AREA =
      """
      {"type": "Polygon", "coordinates": [
        [[179.996, -16.804], [-179.996, -16.804], [-179.996, -16.8], [-180, -16.8],
         [-180, -16.796], [179.996, -16.796], [179.996, -16.804]],
        [[179.9990, -16.803], [-179.9990, -16.803], [-179.9990, -16.801], [179.9990, -16.801],
         [179.9990, -16.803]]]}
      """;

  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static String meeting = "";

  @BeforeAll
  static void publish() {
    var answer =
        wired
            .admin()
            .post(
                "/meetings",
                """
                {"name": "Taveuni campus", "lat": -16.802, "lng": 179.9975, "area": %s}
                """
                    .formatted(AREA));
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    meeting = answer.json().get("meeting_id").asString();
  }

  @Test
  void whoIsInsideIsVerifiedOnBothSidesOfTheAntimeridian() {
    for (var longitude : new double[] {179.9970, 179.9999, -179.9970}) {
      var latitude = longitude < 0 ? -16.8035 : -16.7980;
      var answer = checkIn(wired.member("Sala"), latitude, longitude, 12);

      assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
      assertThat(answer.json().get("location_flag").asString()).isEqualTo("verified");
    }
  }

  @Test
  void whoIsInTheHoleIsRefusedWithTheWayToTheEdge() {
    var answer = checkIn(wired.member("Tevita"), -16.802, 180, 12);

    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("location-not-acceptable");
    assertThat(answer.json().get("detail").asString())
        .contains("m from the area of Taveuni campus; go into it or ask the host");
  }

  @Test
  void whoIsInTheCutOutCornerOrNearTheOldCircleIsNotVerified() {
    assertThat(checkIn(wired.member("Mere"), -16.797, -179.997, 12).status()).isEqualTo(400);
    assertThat(checkIn(wired.member("Joni"), -16.8, -179.9999, 12).status())
        .as("on the edge, where nobody can tell")
        .isEqualTo(200);
  }

  @Test
  void theAreaIsAnsweredAndTheMeetingFoundByItsPin() {
    var client = wired.member("Ana");
    var near = client.get("/meetings/nearby?lat=-16.802&lng=-179.9999&radius_km=1").json();

    assertThat(near.get(0).get("meeting_id").asString()).isEqualTo(meeting);
    assertThat(near.get(0).get("area").get("coordinates").get(0)).hasSize(7);
    assertThat(near.get(0).get("radius_m").isNull()).isTrue();
  }

  private static Answer checkIn(
      TestClient client, double latitude, double longitude, double accuracy) {
    var opened = client.post("/sessions", "{\"meeting_id\": \"%s\"}".formatted(meeting));
    assertThat(opened.status()).describedAs(opened.text()).isEqualTo(201);
    var session = "/sessions/" + opened.json().get("session_id").asString();
    return client.post(
        session + "/check-in",
        String.format(
            Locale.ROOT,
            """
            {"lat": %.7f, "lng": %.7f, "accuracy": %.1f, "provider": "gps", "ts_client": "%s"}
            """,
            latitude,
            longitude,
            accuracy,
            wired.clock().instant()));
  }
}

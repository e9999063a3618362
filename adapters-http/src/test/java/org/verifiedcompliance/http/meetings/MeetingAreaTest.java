package org.verifiedcompliance.http.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.meetings.MeetingWorld.ANN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.application.edits.EditWorld;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.MeetingWorld;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.TestServer;
import tools.jackson.databind.JsonNode;

class MeetingAreaTest {
  private static final String OUTLINE = "[[13.4,52.5],[13.41,52.5],[13.41,52.51],[13.4,52.5]]";
  private static final String AREA = "{\"type\":\"Polygon\",\"coordinates\":[" + OUTLINE + "]}";

  private final MeetingWorld world = new MeetingWorld();
  private final TestServer server =
      TestServer.of(
          new MeetingRoutes(
              world.publish,
              world.find,
              new EditWorld(new InMemoryPeople(), world).editMeeting,
              world.deactivate,
              world.occurrences,
              MeetingDefaults.STANDARD));
  private final TestClient ann = server.as(ANN);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPolygonIsAnsweredAsItWasSent() {
    var json = publish(AREA).json();

    assertThat(json.get("area")).hasToString(AREA);
    assertThat(json.get("radius_m").isNull()).isTrue();
    assertThat(json.get("lat").asDouble()).isEqualTo(52.503);
    assertThat(json.get("warnings").isEmpty()).isTrue();
    assertThat(ann.get(path(json)).json().get("area")).hasToString(AREA);
  }

  @Test
  void aMultiPolygonWithAHoleMayLieAcrossTheAntimeridian() {
    var area =
        """
        {"type":"MultiPolygon","coordinates":[[[[179.99,-16.8],[-179.99,-16.8],[-179.99,-16.79],\
        [179.99,-16.79],[179.99,-16.8]],[[179.999,-16.796],[179.999,-16.795],[-179.999,-16.795],\
        [-179.999,-16.796],[179.999,-16.796]]],[[[-179.98,-16.8],[-179.979,-16.8],\
        [-179.979,-16.79],[-179.98,-16.8]]]]}\
        """;

    var json = publish(area).json();

    assertThat(json.get("area")).hasToString(area);
    assertThat(json.get("warnings").get(0).get("code").asString()).isEqualTo("pin-outside");
  }

  @Test
  void ringsAreTurnedAltitudesDroppedAndOtherKeysIgnored() {
    var sent =
        """
        {"type":"Polygon","bbox":[1],"coordinates":[[[13.4,52.5,35],[13.41,52.51,34.5],
        [13.41,52.5],[13.4,52.5,0]]]}
        """;

    assertThat(publish(sent).json().get("area").get("coordinates").get(0))
        .hasToString("[[13.4,52.5],[13.41,52.5],[13.41,52.51],[13.4,52.5]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 | wrong-type | GeoJSON Polygon or MultiPolygon",
        "[] | wrong-type | GeoJSON Polygon or MultiPolygon",
        "{} | wrong-type | GeoJSON Polygon or MultiPolygon",
        "{'type':'Point','coordinates':[1,2]} | wrong-type | GeoJSON Polygon",
        "{'type':'Feature','geometry':{}} | wrong-type | geometry of the Feature",
        "{'type':'Polygon'} | wrong-nesting | coordinates",
        "{'type':'Polygon','coordinates':[]} | too-few-corners | coordinates",
        "{'type':'MultiPolygon','coordinates':[]} | no-polygon | polygon",
        "{'type':'Polygon','coordinates':[[1,2],[3,4]]} | wrong-nesting | coordinates[0][0]",
        "{'type':'Polygon','coordinates':[[]]} | ring-not-closed | coordinates[0]",
        "{'type':'Polygon','coordinates':[[[1,'2']]]} | wrong-nesting | coordinates[0][0]",
        "{'type':'Polygon','coordinates':[[[1,2,3,4]]]} | wrong-nesting | coordinates[0][0]",
        "{'type':'Polygon','coordinates':[[[1,2],[200,2]]]} | out-of-range | coordinates[0][1]",
        "{'type':'Polygon','coordinates':[[[1,91]]]} | out-of-range | coordinates[0][0]",
        "{'type':'Polygon','coordinates':[[[1e999,1]]]} | out-of-range | coordinates[0][0]",
        "{'type':'Polygon','coordinates':[[[1,1],[1,2],[2,2]]]} | ring-not-closed | coordinates[0]",
        "{'type':'Polygon','coordinates':[[[1,1],[1.001,1],[1,1]]]} | too-few-corners | three",
        "{'type':'Polygon','coordinates':[[[1,1],[2,1],[2,2],[1,1]]]} | too-large | 1.000000, 2.0",
        "{'type':'Polygon','coordinates':[[[0,0],[0.01,0.01],[0.01,0],[0,0.01],[0,0]]]}"
            + "| self-crossing | at 0.005000, 0.005000 (ring 1 of polygon 1)",
        "{'type':'Polygon','coordinates':[[[0,0],[0.0001,0],[0,0.0001],[0,0]]]} | too-small | 1963",
      })
  void whatIsNoAreaIsRefusedWithThePlace(String area, String code, String message) {
    var answer = publish(area.replace('\'', '"'));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields()).containsExactly("area");
    var error = answer.json().get("errors").get(0);
    assertThat(error.get("code").asString()).isEqualTo(code);
    assertThat(error.get("message").asString()).contains(message);
  }

  @Test
  void anAreaAndARadiusContradictEachOther() {
    var answer = ann.post("/api/v1/meetings", body("\"radius_m\": 100, \"area\": " + AREA));

    assertThat(answer.json().get("errors").get(0).get("code").asString()).isEqualTo("contradicts");
  }

  @Test
  void aCircleBecomesAnAreaAndACircleAgain() {
    var path = path(ann.post("/api/v1/meetings", body("\"radius_m\": 200")).json());

    var drawn = ann.put(path, "{\"area\": " + AREA + ", \"radius_m\": null}").json();
    assertThat(drawn.get("area")).hasToString(AREA);
    assertThat(drawn.get("radius_m").isNull()).isTrue();
    assertThat(ann.put(path, "{\"radius_m\": null, \"name\": \"x\"}").json().get("area"))
        .as("as it was answered")
        .hasToString(AREA);
    assertThat(ann.put(path, "{\"lat\": 52.6}").json().get("area")).hasToString(AREA);

    assertThat(ann.put(path, "{\"area\": null}").json().get("radius_m").asDouble()).isEqualTo(150);
    ann.put(path, "{\"area\": " + AREA + "}");
    var round = ann.put(path, "{\"radius_m\": 80}").json();
    assertThat(round.get("radius_m").asDouble()).isEqualTo(80);
    assertThat(round.get("area").isNull()).isTrue();
  }

  @Test
  void aSmallAreaIsWarnedOf() {
    var small =
        "{\"type\":\"Polygon\",\"coordinates\":[[[13.405,52.5],[13.406,52.5],[13.406,52.501],"
            + "[13.405,52.501],[13.405,52.5]]]}";

    assertThat(publish(small).json().get("warnings").valueStream())
        .extracting(warning -> warning.get("code").asString())
        .containsExactly("small-area", "pin-outside");
  }

  private Answer publish(String area) {
    return ann.post("/api/v1/meetings", body("\"area\": " + area));
  }

  private static String body(String fence) {
    return "{\"name\": \"Talk\", \"lat\": 52.503, \"lng\": 13.407, " + fence + "}";
  }

  private static String path(JsonNode meeting) {
    return "/api/v1/meetings/" + meeting.get("meeting_id").asString();
  }
}

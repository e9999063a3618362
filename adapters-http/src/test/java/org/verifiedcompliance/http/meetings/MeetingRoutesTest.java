package org.verifiedcompliance.http.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.meetings.MeetingWorld.ANN;
import static org.verifiedcompliance.application.meetings.MeetingWorld.BOB;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.application.edits.EditWorld;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.meetings.MeetingWorld;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.TestServer;
import tools.jackson.databind.JsonNode;

class MeetingRoutesTest {
  private static final String BARE = "{\"name\": \"Talk\", \"lat\": 52.52, \"lng\": 13.405}";
  private static final String FULL =
      """
      {"name": "Talk", "description": "About it", "address": "1 Main Street", "lat": 52.52,
       "lng": 13.405, "radius_m": 99.5, "area": null, "start_time": "2026-03-02T19:00:00+01:00",
       "end_time": "2026-03-02T20:30:00+01:00", "timezone": "Europe/Berlin",
       "recurrence": "FREQ=WEEKLY;BYDAY=MO", "max_participants": 40, "is_public": false,
       "tags": ["open", "coffee"], "meeting_type": "support", "qr_code": "VC-1", "other": 1}
      """;

  private final MeetingWorld world = new MeetingWorld();
  private final TestServer server =
      TestServer.of(
          new MeetingRoutes(
              world.publish,
              world.find,
              new EditWorld(new InMemoryPeople(), world).editMeeting,
              world.deactivate,
              world.occurrences,
              MeetingDefaults.STANDARD),
          new MeetingListRoutes(world.nearby, world.search, world.own));
  private final TestClient ann = server.as(ANN);

  @AfterEach
  void stop() {
    server.close();
  }

  private String path(Answer published) {
    return "/api/v1/meetings/" + published.json().get("meeting_id").asString();
  }

  @Test
  void aBareMeetingGetsTheDefaults() {
    var answer = ann.post("/api/v1/meetings", BARE);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("ETag")).contains("\"1\"");
    var json = answer.json();
    assertThat(json.get("radius_m").asDouble()).isEqualTo(150);
    assertThat(json.get("is_public").asBoolean()).isTrue();
    assertThat(json.get("is_active").asBoolean()).isTrue();
    assertThat(json.get("created_by").asString()).isEqualTo(ANN.value().toString());
    assertThat(json.get("tags").isEmpty()).isTrue();
    assertThat(json.get("warnings").isEmpty()).isTrue();
    for (var field : List.of("description", "start_time", "end_time", "timezone", "area")) {
      assertThat(json.get(field).isNull()).as(field).isTrue();
    }
  }

  @Test
  void everyFieldIsKeptAndASmallRadiusWarned() {
    var json = ann.get(path(ann.post("/api/v1/meetings", FULL))).json();

    assertThat(json.get("radius_m").asDouble()).isEqualTo(99.5);
    assertThat(json.get("start_time").asString()).isEqualTo("2026-03-02T18:00:00.000Z");
    assertThat(json.get("end_time").asString()).isEqualTo("2026-03-02T19:30:00.000Z");
    assertThat(json.get("next_start_time").asString()).isEqualTo("2026-03-02T18:00:00.000Z");
    assertThat(json.get("timezone").asString()).isEqualTo("Europe/Berlin");
    assertThat(json.get("recurrence").asString()).isEqualTo("FREQ=WEEKLY;BYDAY=MO");
    assertThat(json.get("max_participants").asInt()).isEqualTo(40);
    assertThat(json.get("is_public").asBoolean()).isFalse();
    assertThat(json.get("tags").valueStream().map(JsonNode::asString))
        .containsExactly("open", "coffee");
    assertThat(json.get("meeting_type").asString()).isEqualTo("support");
    assertThat(json.get("qr_code").asString()).isEqualTo("VC-1");
    assertThat(json.get("warnings").get(0).get("code").asString()).isEqualTo("small-radius");
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    var answer =
        ann.post(
            "/api/v1/meetings",
            """
            {"name": " ", "description": 5, "lat": 91, "lng": "13", "radius_m": 24,
             "area": {"type": "Polygon"}, "start_time": "2026-03-02T19:00:00Z",
             "end_time": "2026-03-02T19:00:00Z", "timezone": "Mars/Base", "recurrence": "OFTEN",
             "max_participants": 0, "is_public": "yes", "tags": [""], "meeting_type": "",
             "qr_code": ""}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields())
        .containsExactlyInAnyOrder(
            "name",
            "description",
            "lat",
            "lng",
            "radius_m",
            "area",
            "end_time",
            "timezone",
            "recurrence",
            "max_participants",
            "is_public",
            "tags",
            "meeting_type",
            "qr_code");
    assertThat(world.meetings.all()).isEmpty();
  }

  @Test
  void aBadStartIsNotCalledMissing() {
    var body =
        BARE.replace("{", "{\"start_time\": \"noon\", \"end_time\": \"2026-03-02T19:00:00Z\", ");

    assertThat(ann.post("/api/v1/meetings", body).badFields()).containsExactly("start_time");
  }

  @Test
  void nameAndPlaceAreRequired() {
    assertThat(ann.post("/api/v1/meetings", "{}").badFields())
        .containsExactly("name", "lat", "lng");
  }

  @ParameterizedTest
  @CsvSource({"name, 200", "description, 5000", "address, 500", "meeting_type, 60", "qr_code, 500"})
  void textsAreBounded(String field, int longest) {
    var path = path(ann.post("/api/v1/meetings", BARE));
    var fits = "{\"" + field + "\": \"" + "\uD83D\uDE00".repeat(longest) + "\"}";
    var tooLong = "{\"" + field + "\": \"" + "x".repeat(longest + 1) + "\"}";

    assertThat(ann.put(path, fits).status()).isEqualTo(200);
    assertThat(ann.put(path, tooLong).badFields()).containsExactly(field);
  }

  @Test
  void aChangeTakesAnySubsetAndNullClears() {
    var path = path(ann.post("/api/v1/meetings", FULL));
    var changed =
        ann.put(
                path,
                """
                {"lat": -16.8, "description": null, "radius_m": null, "tags": null,
                 "recurrence": null, "max_participants": null, "is_public": null}
                """)
            .json();

    assertThat(changed.get("name").asString()).isEqualTo("Talk");
    assertThat(changed.get("lat").asDouble()).isEqualTo(-16.8);
    assertThat(changed.get("lng").asDouble()).isEqualTo(13.405);
    assertThat(changed.get("description").isNull()).isTrue();
    assertThat(changed.get("radius_m").asDouble()).isEqualTo(150);
    assertThat(changed.get("tags").isEmpty()).isTrue();
    assertThat(changed.get("recurrence").isNull()).isTrue();
    assertThat(changed.get("max_participants").isNull()).isTrue();
    assertThat(changed.get("is_public").asBoolean()).isTrue();
    assertThat(changed.get("end_time").asString()).isEqualTo("2026-03-02T19:30:00.000Z");
    assertThat(ann.put(path, "{\"start_time\": null}").json().get("timezone").isNull()).isTrue();
  }

  @Test
  void whatAMeetingMustHaveCannotBeCleared() {
    var path = path(ann.post("/api/v1/meetings", BARE));

    assertThat(ann.put(path, "{\"name\": null, \"lat\": null, \"lng\": null}").badFields())
        .containsExactly("name", "lat", "lng");
    assertThat(ann.put(path, "{\"end_time\": \"2026-03-02T19:00:00Z\"}").badFields())
        .containsExactly("end_time");
  }

  @Test
  void onlyTheCreatorAndAdminsMayChangeOrEndIt() {
    var path = path(ann.post("/api/v1/meetings", BARE));
    var bob = server.as(BOB, Role.ORGANISER);
    var admin = server.as(BOB, Role.ADMIN);

    assertThat(bob.put(path, "{\"name\": \"x\"}").status()).isEqualTo(403);
    assertThat(bob.post(path + "/deactivate").code()).isEqualTo("not-your-meeting");
    assertThat(admin.put(path, "{\"name\": \"x\"}").status()).isEqualTo(200);
    assertThat(admin.post(path + "/deactivate").json().get("message").asString())
        .isEqualTo("Meeting deactivated successfully");
    assertThat(ann.get(path).json().get("is_active").asBoolean()).isFalse();
  }

  @Test
  void versionsGuardAgainstLostUpdates() {
    var path = path(ann.post("/api/v1/meetings", BARE));

    assertThat(ann.header("If-None-Match", "\"1\"").get(path).status()).isEqualTo(304);
    assertThat(ann.header("If-Match", "\"1\"").put(path, "{\"name\": \"x\"}").status())
        .isEqualTo(200);
    var stale = ann.header("If-Match", "\"1\"").put(path, "{\"name\": \"y\"}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(ann.header("If-Match", "nonsense").put(path, "{\"name\": \"y\"}").status())
        .isEqualTo(412);
    assertThat(ann.get(path).header("ETag")).contains("\"2\"");
  }

  @Test
  void ofTwoChangesAtOnceOfTheSameVersionOneWins() throws Exception {
    var path = path(ann.post("/api/v1/meetings", BARE));
    var guarded = ann.header("If-Match", "\"1\"");
    var changes = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 8; i++) {
      var name = "{\"name\": \"" + i + "\"}";
      changes.add(() -> guarded.put(path, name).status());
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var result : threads.invokeAll(changes)) {
        statuses.add(result.get());
      }
    }

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    var unknown = "/api/v1/meetings/" + new UUID(9, 9);

    assertThat(ann.get(unknown).code()).isEqualTo("meeting-not-found");
    assertThat(ann.put(unknown, "{}").status()).isEqualTo(404);
    assertThat(ann.post(unknown + "/deactivate").status()).isEqualTo(404);
    assertThat(ann.get("/api/v1/meetings/nonsense").status()).isEqualTo(404);
    assertThat(server.anonymous().get(unknown).status()).isEqualTo(401);
  }

  @Test
  void nearbyAnswersTheNearestFirstToTheMillimetre() {
    ann.post("/api/v1/meetings", BARE.replace("13.405", "13.415"));
    ann.post("/api/v1/meetings", BARE);
    ann.post("/api/v1/meetings", FULL);
    ann.post("/api/v1/meetings", BARE.replace("13.405", "14.5"));

    var own = ann.get("/api/v1/meetings/nearby?lat=52.52&lng=13.405").json();
    assertThat(own.valueStream().map(each -> each.get("distance_km").asDouble()))
        .hasSize(3)
        .startsWith(0.0, 0.0)
        .last()
        .satisfies(km -> assertThat(km).isBetween(0.6, 0.7));
    var others = server.as(BOB).get("/api/v1/meetings/nearby?lat=52.52&lng=13.405&radius_km=0.1");
    assertThat(others.json().size()).isOne();
    assertThat(ann.get("/meetings/nearby?lat=52.52&lng=13.405&limit=1").json().size()).isOne();
    assertThat(ann.get("/meetings/nearby?lat=0&lng=0").text()).isEqualTo("[]");
  }

  @Test
  void aDeactivatedMeetingIsFoundNearbyOnRequestOnly() {
    var path = path(ann.post("/api/v1/meetings", BARE));
    ann.post(path + "/deactivate");

    var here = "/api/v1/meetings/nearby?lat=52.52&lng=13.405";
    assertThat(ann.get(here).json().size()).isZero();
    assertThat(ann.get(here + "&active_only=false").json().size()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "'lng=1', lat",
    "'lat=x&lng=1', lat",
    "'lat=91&lng=1', lat",
    "'lat=NaN&lng=1', lat",
    "'lat=1&lng=-180.1', lng",
    "'lat=1&lng=1&radius_km=100.001', radius_km",
    "'lat=1&lng=1&radius_km=-1', radius_km",
    "'lat=1&lng=1&limit=0', limit",
    "'lat=1&lng=1&limit=201', limit",
    "'lat=1&lng=1&active_only=perhaps', active_only"
  })
  void badQueriesAreNamed(String query, String field) {
    var answer = ann.get("/api/v1/meetings/nearby?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields()).containsExactly(field);
  }

  @Test
  void aPersonListsTheirOwnMeetings() {
    ann.post("/api/v1/meetings", BARE);
    server.as(BOB).post("/api/v1/meetings", BARE);

    var own = ann.get("/api/v1/meetings/my-meetings?limit=10&offset=0").json();
    assertThat(own.size()).isOne();
    assertThat(own.get(0).get("session_count").asInt()).isZero();
    assertThat(own.get(0).get("total_attendees").asInt()).isZero();
    assertThat(ann.get("/api/v1/meetings/my-meetings?offset=1").text()).isEqualTo("[]");
    assertThat(ann.get("/api/v1/meetings/my-meetings?offset=-1&limit=x").badFields())
        .containsExactlyInAnyOrder("offset", "limit");
  }
}

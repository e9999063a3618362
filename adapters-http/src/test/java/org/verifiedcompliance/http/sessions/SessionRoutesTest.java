package org.verifiedcompliance.http.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.http.sessions.SessionServer.idIn;
import static org.verifiedcompliance.http.sessions.SessionServer.isNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

class SessionRoutesTest {
  private static final String HALL =
      """
      {"dest_name": "Hall", "dest_address": "1 Main Street", "dest_lat": 52.52, "dest_lng": 13.4,
       "session_notes": "cake", "client_id": "phone-1"}
      """;

  private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
  private static final SessionServer at = new SessionServer();
  private final TestClient caller = at.as(at.world.newPerson());

  @BeforeEach
  void startTheClock() {
    at.world.clock.set(NOW);
  }

  @AfterAll
  static void close() {
    at.close();
  }

  @Test
  void aSessionIsOpenedAndFound() {
    var opened = caller.post("/api/v1/sessions", HALL);

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().get("status").stringValue()).isEqualTo("planned");
    assertThat(opened.json().get("is_complete").booleanValue()).isFalse();
    assertThat(opened.json().get("dest_lat").doubleValue()).isEqualTo(52.52);
    assertThat(isNull(opened, "duration")).isTrue();
    assertThat(isNull(opened, "meeting_id")).isTrue();

    var found = caller.get("/sessions/" + opened.json().get("session_id").stringValue() + "/");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.json()).isEqualTo(opened.json());
    assertThat(found.header("ETag")).contains("\"1\"");
  }

  @Test
  void theSameWishUnderTheSameClientIdOpensOneSession() {
    var first = caller.post("/api/v1/sessions", HALL);
    var again = caller.post("/api/v1/sessions", HALL);
    var other = caller.post("/api/v1/sessions", HALL.replace("cake", "tea"));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("client-id-taken");
    assertThat(other.json().get("session_id")).isEqualTo(first.json().get("session_id"));
  }

  @Test
  void aMeetingOrAShortSpellingNamesThePlaceToo() {
    var meeting = at.world.newMeeting(null).id().value();

    var atMeeting = caller.post("/sessions", "{\"meeting_id\": \"" + meeting + "\"}");
    var free = caller.post("/sessions", "{\"dest_name\": \"x\", \"lat\": 0, \"lng\": -180}");

    assertThat(atMeeting.status()).isEqualTo(201);
    assertThat(atMeeting.json().get("meeting_id").stringValue()).isEqualTo(meeting.toString());
    assertThat(free.status()).isEqualTo(201);
    assertThat(free.json().get("dest_lng").doubleValue()).isEqualTo(-180);
  }

  @Test
  void anUnknownMeetingIsNotFound() {
    var answer = caller.post("/sessions", "{\"meeting_id\": \"" + UUID.randomUUID() + "\"}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("meeting-not-found");
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    assertThat(caller.post("/sessions", "{}").badFields())
        .containsExactlyInAnyOrder("dest_name", "dest_lat", "dest_lng");
    assertThat(
            caller
                .post(
                    "/sessions",
                    """
                    {"dest_name": "  ", "dest_lat": 90.1, "dest_lng": "13", "client_id": "",
                     "session_notes": 5, "dest_address": []}
                    """)
                .badFields())
        .containsExactlyInAnyOrder(
            "dest_name", "dest_lat", "dest_lng", "client_id", "session_notes", "dest_address");
  }

  @Test
  void aBadMeetingIsNoReasonToAskForAPlace() {
    assertThat(caller.post("/sessions", "{\"meeting_id\": \"here\"}").badFields())
        .containsExactly("meeting_id");
    assertThat(caller.post("/sessions", "{\"meeting_id\": null, \"dest_name\": \"x\"}").badFields())
        .containsExactlyInAnyOrder("dest_lat", "dest_lng");
  }

  @Test
  void aPlaceBesideAMeetingIsNotUsedButMustBeGood() {
    var meeting = at.world.newMeeting(null).id().value();
    var both = "{\"meeting_id\": \"%s\", \"dest_name\": %s, \"dest_lat\": %s, \"lng\": %s}";

    assertThat(caller.post("/sessions", both.formatted(meeting, 7, 91, "\"13\"")).badFields())
        .containsExactlyInAnyOrder("dest_name", "dest_lat", "lng");
    var opened = caller.post("/sessions", both.formatted(meeting, "\"Elsewhere\"", 1, 2));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().get("dest_name").stringValue()).isNotEqualTo("Elsewhere");
  }

  @Test
  void aHistoryThatEndsBeforeItBeginsIsRefused() {
    var backwards = "/sessions/history?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z";

    assertThat(caller.get(backwards).badFields()).containsExactly("to");
  }

  @Test
  void strangersFindNothingAndNobodyIsAnonymous() {
    var path = at.newSession(caller);
    var stranger = at.as(at.world.newPerson());

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get(path + "/details").status()).isEqualTo(404);
    assertThat(stranger.post(path + "/check-in", at.here()).status()).isEqualTo(404);
    assertThat(stranger.post(path + "/check-out", at.here()).status()).isEqualTo(404);
    assertThat(stranger.post(path + "/end").status()).isEqualTo(404);
    assertThat(caller.get("/sessions/not-an-id").status()).isEqualTo(404);
    assertThat(at.server.anonymous().get(path).status()).isEqualTo(401);
  }

  @Test
  void theOpenSessionIsShownWhileItIsOpen() {
    var none = caller.get("/sessions/active");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.json().get("detail").stringValue()).isEqualTo("No active session found");

    var path = at.newSession(caller);
    caller.post(path + "/check-in", at.here());
    at.world.clock.advance(Duration.ofSeconds(90));

    var active = caller.get("/sessions/active");
    assertThat(active.status()).isEqualTo(200);
    assertThat(active.json().get("session_id").stringValue()).isEqualTo(idIn(path));
    assertThat(active.json().get("elapsed_time").longValue()).isEqualTo(90);
    assertThat(active.json().get("is_checked_in").booleanValue()).isTrue();
  }

  @Test
  void theHistoryIsNewestFirstAndCanBeNarrowed() {
    var old = at.newSession(caller);
    at.world.clock.advance(Duration.ofMinutes(1));
    var noon = at.world.clock.instant();
    var young = at.newSession(caller);
    caller.post(young + "/check-in", at.here());
    at.newSession(at.as(at.world.newPerson()));

    assertThat(ids(caller.get("/sessions/history"))).containsExactly(idIn(young), idIn(old));
    assertThat(ids(caller.get("/sessions/history?limit=1&offset=1"))).containsExactly(idIn(old));
    assertThat(ids(caller.get("/sessions/history?from=" + noon))).containsExactly(idIn(young));
    assertThat(ids(caller.get("/sessions/history?to=" + noon))).containsExactly(idIn(old));
    assertThat(ids(caller.get("/sessions/history?meeting_id=" + UUID.randomUUID()))).isEmpty();
    assertThat(caller.get("/sessions/history").json().get(0).get("verdict").stringValue())
        .isEqualTo("verified");
    assertThat(caller.get("/sessions/history").json().get(1).get("verdict").isNull()).isTrue();
    assertThat(
            caller.get("/sessions/history?limit=201&offset=-1&from=x&to=&meeting_id=1").badFields())
        .containsExactlyInAnyOrder("limit", "offset", "from", "to", "meeting_id");
  }

  @Test
  void whoMayReadTheDetailsMayReadTheSession() {
    var path = at.newSession(caller);
    var admin = at.server.as(at.world.newPerson(), Role.ADMIN);

    assertThat(admin.get(path).json()).isEqualTo(caller.get(path).json());
    assertThat(admin.get(path).header("ETag")).isEqualTo(caller.get(path).header("ETag"));
  }

  @Test
  void detailsShowEveryFactToThoseWhoMayKnow() {
    var path = at.newSession(caller);
    caller.post(path + "/check-in", at.elsewhere());
    caller.post(path + "/check-in", at.here());
    at.world.clock.advance(Duration.ofMinutes(10));
    caller.post(path + "/check-out", at.here());

    var details = at.server.as(at.world.newPerson(), Role.ADMIN).get(path + "/details");

    assertThat(details.status()).isEqualTo(200);
    assertThat(details.json().get("status").stringValue()).isEqualTo("completed");
    assertThat(details.json().get("duration").longValue()).isEqualTo(600);
    var events = details.json().get("events");
    assertThat(events.valueStream().map(event -> event.get("type").stringValue()))
        .containsExactly("check_in", "check_in", "check_out");
    assertThat(events.valueStream().map(event -> event.get("accepted").booleanValue()))
        .containsExactly(false, true, true);
    assertThat(events.get(1).get("accuracy").doubleValue()).isEqualTo(12.5);
    var statistics = details.json().get("statistics");
    assertThat(statistics.get("covered_seconds").longValue()).isEqualTo(600);
    assertThat(statistics.get("presence_share").doubleValue()).isEqualTo(1.0);
    assertThat(statistics.get("max_distance_m").doubleValue()).isZero();
  }

  private static List<String> ids(Answer answer) {
    return answer.json().valueStream().map(SessionRoutesTest::id).toList();
  }

  private static String id(JsonNode item) {
    return item.get("session_id").stringValue();
  }
}

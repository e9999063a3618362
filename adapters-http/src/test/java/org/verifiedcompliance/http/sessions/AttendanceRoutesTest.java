package org.verifiedcompliance.http.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.http.sessions.SessionServer.idIn;
import static org.verifiedcompliance.http.sessions.SessionServer.isNull;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.http.TestClient;

class AttendanceRoutesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
  private static final SessionServer at = new SessionServer();
  private final PersonId person = at.world.newPerson();
  private final TestClient caller = at.as(person);
  private final String path = at.newSession(caller);

  @BeforeEach
  void startTheClock() {
    at.world.clock.set(NOW);
  }

  @AfterAll
  static void close() {
    at.close();
  }

  @Test
  void whoIsThereIsCheckedInAndOut() {
    var in = caller.post(path + "/check-in", at.here());

    assertThat(in.status()).isEqualTo(200);
    assertThat(in.json().get("type").stringValue()).isEqualTo("check_in");
    assertThat(in.json().get("location_flag").stringValue()).isEqualTo("verified");
    assertThat(in.json().get("ts_server").stringValue()).isEqualTo("2026-03-01T18:00:00.000Z");
    assertThat(in.json().get("lat").doubleValue()).isEqualTo(52.52013);
    assertThat(in.json().get("notes").stringValue()).isEqualTo("here I am");
    assertThat(isNull(in, "receipt")).isTrue();

    at.world.clock.advance(Duration.ofMinutes(45));
    var out = caller.post(path + "/check-out", at.here());

    assertThat(out.status()).isEqualTo(200);
    assertThat(out.json().get("type").stringValue()).isEqualTo("check_out");
    var session = caller.get(path).json();
    assertThat(session.get("status").stringValue()).isEqualTo("completed");
    assertThat(session.get("is_complete").booleanValue()).isTrue();
    assertThat(session.get("duration").longValue()).isEqualTo(2700);
  }

  @Test
  void whoIsElsewhereLearnsWhyAndWhatToDo() {
    var refused = caller.post(path + "/check-in", at.elsewhere());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("location-not-acceptable");
    assertThat(refused.json().get("detail").stringValue())
        .startsWith("You are ")
        .endsWith(" from Hall; go within 150 m or ask the host to confirm you.");
    var strongest = refused.json().get("reasons").get(0);
    assertThat(strongest.get("code").stringValue()).isEqualTo("INSIDE_PROBABILITY");
    assertThat(strongest.get("group").stringValue()).isEqualTo("geo");
    assertThat(strongest.get("effect").stringValue()).isEqualTo("refutes");
    assertThat(strongest.get("unit").stringValue()).isEqualTo("share");
    assertThat(fact().accepted()).isFalse();
    assertThat(caller.get(path).json().get("status").stringValue()).isEqualTo("planned");
  }

  @Test
  void noLocationIsAcceptedAndMarked() {
    var in = caller.post(path + "/check-in", "{}");

    assertThat(in.status()).isEqualTo(200);
    assertThat(in.json().get("location_flag").stringValue()).isEqualTo("unverifiable");
    assertThat(in.json().get("reasons").isEmpty()).isFalse();
    assertThat(isNull(in, "lat")).isTrue();
  }

  @Test
  void theWordsForUnknownAreNotTakenForNumbers() {
    caller.post(
        path + "/check-in",
        """
        {"lat": 52.52, "lng": 13.40495, "accuracy": -1, "speed": -1.0, "heading": -1}
        """);

    LocationFix fix = fact().payload().fixes().getFirst();
    assertThat(fix.accuracy()).isNull();
    assertThat(fix.speedMetersPerSecond()).isNull();
    assertThat(fix.headingDegrees()).isNull();
    assertThat(fix.takenAt()).isNull();
    assertThat(fix.decimals()).isEqualTo(5);
  }

  @Test
  void anAccuracyBeyondAllReasonIsHopelessAndNoReasonToRefuse() {
    var answer =
        caller.post(
            path + "/check-in",
            """
            {"lat": 52.52, "lng": 13.40495, "accuracy": 18446744073709552000}
            """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("location_flag").asString()).isEqualTo("unverifiable");
    assertThat(answer.json().get("accuracy").doubleValue()).isEqualTo(1e6);
  }

  @Test
  void samplesFollowTheMainReading() {
    var body =
        """
        {"lat": 52.5200066, "lng": 13.4049540, "accuracy": 12, "platform": "ios", "qr": "VC-1",
         "samples": [{"lat": 52.52, "lng": 13.4, "ts": "2026-03-01T17:59:50Z"},
                     {"lat": 52.52, "lng": 13.4, "platform": "web"}]}
        """;
    assertThat(caller.post(path + "/check-in", body).status()).isEqualTo(200);

    var payload = fact().payload();
    assertThat(payload.code()).isEqualTo("VC-1");
    assertThat(payload.fixes()).hasSize(3);
    assertThat(payload.fixes().stream().map(fix -> fix.platform().name()))
        .containsExactly("IOS", "IOS", "WEB");
    assertThat(payload.fixes().get(0).decimals()).isEqualTo(7);
    assertThat(payload.fixes().get(1).takenAt()).hasToString("2026-03-01T17:59:50Z");
  }

  @Test
  void everyBadFieldIsNamedAtOnceAndNothingIsKept() {
    var answer =
        caller.post(
            path + "/check-in",
            """
            {"lat": 91, "accuracy": "12", "altitude": "high", "is_mocked": 1,
             "platform": "amiga", "ts_client": "noon", "ts_fix": 5, "qr": [], "notes": {},
             "supersede": "yes", "samples": [{"lat": 1}, {"lat": 1, "lng": 181, "ts": "x"}]}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields())
        .containsExactlyInAnyOrder(
            "lat",
            "accuracy",
            "altitude",
            "is_mocked",
            "platform",
            "ts_client",
            "ts_fix",
            "qr",
            "notes",
            "supersede",
            "samples[0].lng",
            "samples[1].lng",
            "samples[1].ts");
    assertThat(at.world.sessions.listEvents(session())).isEmpty();
  }

  @Test
  void timesOutsideOfThisCenturyAndAnglesBeyondACircleAreRefused() {
    var answer =
        caller.post(
            path + "/check-in",
            """
            {"lat": 1, "lng": 1, "heading": 360.5, "ts_client": "0001-03-01T18:00:00Z",
             "ts_fix": "1999-12-31T23:59:59Z",
             "samples": [{"lat": 1, "lng": 1, "heading": 400, "ts": "2100-01-01T00:00:00Z"},
                         {"lat": 1, "lng": 1, "heading": 360, "ts": "2000-01-01T00:00:00Z"}]}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields())
        .containsExactlyInAnyOrder(
            "heading", "ts_client", "ts_fix", "samples[0].heading", "samples[0].ts");
  }

  @Test
  void latitudeAndLongitudeComeTogether() {
    assertThat(caller.post(path + "/check-in", "{\"lat\": 1}").badFields()).containsExactly("lng");
    assertThat(caller.post(path + "/check-in", "{\"lng\": 1}").badFields()).containsExactly("lat");
    assertThat(
            caller
                .post(
                    path + "/check-in",
                    "{\"samples\": [" + "{\"lat\":1,\"lng\":1},".repeat(10) + "{}]}")
                .badFields())
        .contains("samples");
  }

  @Test
  void aPhoneAheadOfTimeIsRefused() {
    var ahead = at.here();
    at.world.clock.advance(Duration.ofSeconds(-121));

    var answer = caller.post(path + "/check-in", ahead);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("client-time-in-future");
    assertThat(answer.badFields()).containsExactly("ts_client");
  }

  @Test
  void aPhoneAnHourBehindIsAccepted() {
    var behind = at.here();
    at.world.clock.advance(Duration.ofHours(1));

    assertThat(caller.post(path + "/check-in", behind).status()).isEqualTo(200);
  }

  @Test
  void withoutConsentNoLocationIsTaken() {
    var shy = at.as(at.world.newPerson(false));

    var answer = shy.post(at.newSession(shy) + "/check-in", at.here());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("consent-required");
  }

  @Test
  void theStateSaysWhatCanBeDone() {
    assertProblem(path + "/check-out", 403, "not-checked-in", "Not checked in");

    caller.post(path + "/check-in", at.here());
    assertProblem(path + "/check-in", 403, "already-checked-in", "Already checked in");

    var ended = caller.post(path + "/end", "{\"reason\": \"tired\"}");
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.json().get("message").stringValue()).isEqualTo("Session ended successfully");
    assertThat(ended.json().get("duration").longValue()).isZero();
    assertProblem(path + "/end", 403, "already-ended", "Already ended");
    assertProblem(path + "/check-in", 403, "already-checked-in", "Already checked in");
    assertProblem(path + "/check-out", 403, "not-checked-in", "Not checked in");
  }

  @Test
  void whereNobodyCameNobodyIsCheckedIn() {
    assertThat(caller.post(path + "/end").status()).isEqualTo(200);
    assertProblem(path + "/check-in", 403, "already-ended", "Already ended");
    assertProblem(path + "/check-out", 403, "not-checked-in", "Not checked in");
  }

  @Test
  void aSessionIsEndedWithoutABodyToo() {
    assertThat(caller.post(path + "/end").status()).isEqualTo(200);
    assertThat(caller.post(at.newSession(caller) + "/end", "{\"reason\": 1}").badFields())
        .containsExactly("reason");
  }

  @Test
  void anotherOpenSessionIsNamedAndCanBeSuperseded() {
    caller.post(path + "/check-in", at.here());
    var next = at.newSession(caller);

    var refused = caller.post(next + "/check-in", at.here());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("another-session-active");
    assertThat(refused.json().get("session_id").stringValue()).isEqualTo(idIn(path));

    var superseding = at.here().replaceFirst("\\{", "{\"supersede\": true, ");
    assertThat(caller.post(next + "/check-in", superseding).status()).isEqualTo(200);
    assertThat(caller.get(path).json().get("status").stringValue()).isEqualTo("auto_closed");
  }

  @Test
  void ofTwentyCheckInsAtOnceOneSucceedsAndTheOthersConflict() {
    var paths = Stream.generate(() -> at.newSession(caller)).limit(20).toList();

    var statuses =
        Together.run(20, i -> caller.post(paths.get(i) + "/check-in", at.here()).status());

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
  }

  private void assertProblem(String route, int status, String code, String detail) {
    var answer = caller.post(route, route.endsWith("/end") ? "{}" : at.here());
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().get("detail").stringValue()).isEqualTo(detail);
  }

  private SessionEvent fact() {
    return at.world.sessions.listEvents(session()).getLast().event();
  }

  private SessionId session() {
    return new SessionId(UUID.fromString(idIn(path)));
  }
}

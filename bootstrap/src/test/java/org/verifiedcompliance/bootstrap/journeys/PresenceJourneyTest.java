package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.sessions.CloseDueSessions;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionDetails;
import org.verifiedcompliance.domain.sessions.SessionFold;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Stays at a meeting of an hour, as phones tell them over HTTP. */
class PresenceJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private Instant start;
  private String email;
  private TestClient ada;
  private String session;

  @BeforeEach
  void arriveAtTheStart() {
    wired.clock().moveBy(Duration.ofDays(1));
    start = wired.clock().instant().plusSeconds(60);
    var meeting = meeting(wired.admin());
    email = wired.account("member");
    ada = wired.signIn(email);
    var opened = ada.post("/sessions", "{\"meeting_id\": \"%s\"}".formatted(meeting));
    session = "/sessions/" + opened.json().get("session_id").asString();
    itIs(0);
    assertThat(ada.post(session + "/check-in", Fixes.honest(start)).status()).isEqualTo(200);
  }

  @Test
  void somebodyWhosePhoneTellsWhereItIsAttendedThoughNobodyCheckedOut() {
    itIs(60);
    var kept = ada.post(session + "/presence", samples(10, 10, 20, 30, 40, 50, 58));

    assertThat(kept.status()).describedAs(kept.text()).isEqualTo(202);
    assertThat(kept.json().get("accepted").asInt()).isEqualTo(6);
    assertThat(kept.json().get("covered_seconds").asInt()).isBetween(3_478, 3_480);

    itIs(90);
    closeDue();

    var details = details();
    assertThat(details.get("status").asString()).isEqualTo("auto_closed");
    assertThat(Instant.parse(details.get("end_time").asString()))
        .isBetween(minute(58).minusMillis(1), minute(58));
    assertThat(details.get("outcome").asString()).isEqualTo("attended");
    assertThat(details.get("confirmed_minutes").asInt()).isBetween(57, 58);
    assertThat(details.get("check_out_time").isNull()).isTrue();
    assertThat(ada.get("/sessions/active").status()).isEqualTo(404);
    var history = ada.get("/sessions/history").json().get(0);
    assertThat(history.get("outcome").asString()).isEqualTo("attended");
    assertThat(ada.post(session + "/check-out", Fixes.honest(wired.clock().instant())).status())
        .isEqualTo(403);
    assertAllCanBeAddedUpAgain();
  }

  @Test
  void somebodyWhoLeavesEarlyAttendedInPart() {
    itIs(40);
    ada.post(session + "/presence", samples(10, 10, 20));
    ada.post(session + "/presence", samples(900, 25, 30, 35, 40));
    itIs(90);
    closeDue();

    var details = details();
    assertThat(details.get("outcome").asString()).isEqualTo("partial");
    assertThat(details.get("left_early").asBoolean()).isTrue();
    assertThat(details.get("punctuality").asString()).isEqualTo("on_time");
    var away = details.get("statistics").get("absences").get(0);
    assertThat(Instant.parse(away.get("left_at").asString()))
        .isBetween(minute(25).minusMillis(1), minute(25));
    assertThat(away.get("returned_at").isNull()).isTrue();
    assertAllCanBeAddedUpAgain();
  }

  @Test
  void aDeadBatteryLeavesTheRestUnconfirmedUntilThePhoneTellsLate() {
    itIs(20);
    ada.post(session + "/presence", samples(10, 10, 20));
    itIs(120);
    closeDue();
    assertThat(details().get("outcome").asString()).isEqualTo("unconfirmed");
    assertThat(details().get("confirmed_minutes").asInt()).isBetween(19, 20);

    var late = ada.post(session + "/presence", samples(10, 30, 40, 50, 60));

    assertThat(late.json().get("accepted").asInt()).isEqualTo(4);
    assertThat(details().get("outcome").asString()).isEqualTo("attended");
    assertThat(details().get("status").asString()).isEqualTo("auto_closed");
    assertAllCanBeAddedUpAgain();
  }

  @Test
  void onlyWhoIsCheckedInIsPresent() {
    var other = wired.member("Bo");
    var opened = other.post("/sessions", Fixes.DESTINATION).json().get("session_id").asString();

    var refused = other.post("/sessions/" + opened + "/presence", samples(10, 1));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("not-checked-in");
    assertThat(other.post(session + "/presence", samples(10, 1)).status()).isEqualTo(404);
    var bad = ada.post(session + "/presence", "{\"samples\": [{\"lat\": 91, \"lng\": 0}]}");
    assertThat(bad.badFields()).containsExactlyInAnyOrder("samples[0].lat", "samples[0].ts");
  }

  @Test
  void twoNodesCloseWhatIsDueOnceAndACheckOutAtOnceIsEitherFirstOrTooLate() throws Exception {
    itIs(90);
    var fix = Fixes.honest(wired.clock().instant());
    try (var node = wired.anotherNode();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var other = node.injector().getInstance(CloseDueSessions.class);
      Callable<Object> leave = () -> ada.post(session + "/check-out", fix);
      Callable<Object> here = PresenceJourneyTest::closeDue;
      Callable<Object> there = other::close;
      threads.invokeAll(List.of(here, there, leave, here, there));
    }

    assertThat(details().get("status").asString()).isIn("auto_closed", "completed");
    assertThat(details().get("events")).hasSize(2);
    assertAllCanBeAddedUpAgain();
  }

  /** So late that she has to sign in again. */
  private void itIs(long minute) {
    wired.clock().moveTo(minute(minute));
    ada = wired.signIn(email);
  }

  private static int closeDue() {
    return wired.server().injector().getInstance(CloseDueSessions.class).close();
  }

  private JsonNode details() {
    return ada.get(session + "/details").json();
  }

  /** Whatever is stored of this session is what its facts come to. */
  private void assertAllCanBeAddedUpAgain() {
    var injector = wired.server().injector();
    var sessions = injector.getInstance(Sessions.class);
    var policies = injector.getInstance(PoliciesInForce.class);
    var id = new SessionId(UUID.fromString(session.substring(session.lastIndexOf('/') + 1)));
    Session stored = sessions.find(id).orElseThrow();
    var details = stored.details();
    var first =
        new SessionDetails(
            id,
            details.person(),
            details.meeting(),
            details.destination(),
            details.notes(),
            details.clientId(),
            details.createdAt(),
            1);
    var policy = policies.of(details.meeting()).attendance();

    assertThat(SessionFold.replay(new PlannedSession(first), sessions.listFacts(id), policy))
        .isEqualTo(stored);
  }

  private Instant minute(long minutes) {
    return start.plus(Duration.ofMinutes(minutes));
  }

  private String samples(double meters, long... minutes) {
    return LongStream.of(minutes)
        .mapToObj(m -> sample(meters + m / 7.0, minute(m)))
        .collect(Collectors.joining(", ", "{\"samples\": [", "]}"));
  }

  private static String sample(double meters, Instant at) {
    return String.format(
        Locale.ROOT,
        """
        {"lat": %.7f, "lng": %.7f, "accuracy": 12, "platform": "android", "ts": "%s"}
        """,
        Fixes.LAT + meters / 111_195,
        Fixes.LNG,
        at);
  }

  private String meeting(TestClient organiser) {
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
}

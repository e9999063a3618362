package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Tokens that are good for one session. */
class SessionTokenJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final TestClient ann = wired.member("Ann");
  private final String session = opened();

  private String opened() {
    return ok(ann.post("/sessions", Fixes.DESTINATION)).json().get("session_id").asString();
  }

  private static TestClient with(TestClient person, String session, String more) {
    var body = "{\"session_id\": \"%s\"%s}".formatted(session, more);
    var issued = ok(person.post("/auth/session-token", body)).json();
    assertThat(issued.get("session_token").asString()).matches("[A-Za-z0-9_-]{43}");
    assertThat(issued.get("expires_in").asInt()).isEqualTo(86_400);
    return wired.anonymous().bearing(issued.get("session_token").asString());
  }

  private static String honest() {
    return Fixes.honest(wired.clock().instant());
  }

  private static void isRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).describedAs(answer.text()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  private int events(String id) {
    return ok(ann.get("/sessions/" + id + "/details")).json().get("events").size();
  }

  @Test
  void comesStaysLeavesAndReadsAtItsSession() {
    var phone = with(ann, session, "");
    var path = "/sessions/" + session;

    ok(phone.post(path + "/check-in", honest()));
    ok(phone.post(path + "/presence", Fixes.sample(wired.clock().instant())));
    ok(phone.get("/api/v1" + path + "/"));
    ok(phone.post("/api/v1" + path + "/check-out", honest()));
    assertThat(ok(phone.get(path + "/details")).json().get("events").size()).isGreaterThan(1);
  }

  @Test
  void doesNothingAtAnotherSessionAndNothingElse() {
    var phone = with(ann, session, "");
    var other = opened();
    ok(ann.post("/sessions/" + other + "/check-in", honest()));
    var before = events(other);

    for (var verb : new String[] {"check-in", "check-out", "presence"}) {
      isRefused(phone.post("/sessions/" + other + "/" + verb, honest()), 403, "another-session");
    }
    isRefused(phone.get("/sessions/" + other), 403, "another-session");
    isRefused(phone.post("/sessions/" + session + "/end", "{}"), 403, "not-with-session-token");
    for (var path :
        new String[] {"/auth/me", "/sessions/history", "/sessions/active", "/api-keys"}) {
      isRefused(phone.get(path), 401, "invalid-token");
    }
    isRefused(phone.post("/auth/ws-ticket"), 401, "invalid-token");
    isRefused(phone.post("/sessions", Fixes.DESTINATION), 401, "invalid-token");
    assertThat(events(other)).isEqualTo(before);
  }

  @Test
  void writesNothingOnceThePersonHasLeft() {
    var phone = with(ann, session, "");
    var path = "/sessions/" + session;
    ok(phone.post(path + "/check-in", honest()));
    ok(phone.post(path + "/check-out", honest()));
    var before = events(session);

    for (var verb : new String[] {"check-in", "check-out", "presence"}) {
      isRefused(phone.post(path + "/" + verb, honest()), 403, "session-over");
    }
    assertThat(events(session)).isEqualTo(before);
    ok(phone.get(path));
  }

  @Test
  void belongsToOnePhoneIfThatWasSaid() {
    var phone = with(ann, session, ", \"device_id\": \"phone-1\"");
    var path = "/sessions/" + session + "/check-in";
    var body = honest().strip();
    var said = body.substring(0, body.length() - 1) + ", \"device_id\": \"%s\"}";

    isRefused(phone.post(path, body), 403, "another-device");
    isRefused(phone.post(path, said.formatted("phone-2")), 403, "another-device");
    isRefused(phone.post(path, "{"), 403, "another-device");
    assertThat(events(session)).isZero();
    ok(phone.post(path, said.formatted("phone-1")));
  }

  @Test
  void isGivenForOnesOwnSessionsAlone() {
    var body = "{\"session_id\": \"%s\"}";
    var bob = wired.member("Bob");

    isRefused(bob.post("/auth/session-token", body.formatted(session)), 404, "session-not-found");
    isRefused(
        bob.post("/auth/session-token", body.formatted(UUID.randomUUID())),
        404,
        "session-not-found");
    assertThat(bob.post("/auth/session-token", body.formatted("x")).badFields())
        .containsExactly("session_id");
  }

  @Test
  void diesWithTheSignIn() {
    var email = wired.account("member");
    var signedIn = wired.signIn(email);
    var id = ok(signedIn.post("/sessions", Fixes.DESTINATION)).json().get("session_id").asString();
    var phone = with(signedIn, id, "");
    ok(phone.get("/sessions/" + id));

    ok(signedIn.post("/auth/logout"));
    isRefused(phone.get("/sessions/" + id), 401, "invalid-token");

    var other = wired.signIn(email);
    var second = with(other, id, "");
    ok(wired.signIn(email).post("/auth/logout-all"));
    isRefused(second.get("/sessions/" + id), 401, "invalid-token");
  }

  @Test
  void diesAfterADay() {
    var phone = with(ann, session, "");
    wired.clock().moveTo(wired.clock().instant().plus(Duration.ofHours(24)));

    isRefused(phone.get("/sessions/" + session), 401, "invalid-token");
  }

  @Test
  void liesInTheDatabaseAsAHashAlone() {
    var issued = ok(ann.post("/auth/session-token", "{\"session_id\": \"%s\"}".formatted(session)));
    var token = issued.json().get("session_token").asString();
    var rows =
        wired
            .database()
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery("SELECT t::text FROM session_token t")
                    .mapTo(String.class)
                    .list());

    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token));
  }
}

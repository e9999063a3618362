package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.repeats.ForgetRepeats;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Requests that come twice under one {@code Idempotency-Key}. */
class RepeatJourneyTest {
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static TestClient keyed(TestClient caller) {
    return caller.header(KEY, UUID.randomUUID().toString());
  }

  private static long sessionsOf(TestClient caller) {
    return ok(caller.get("/sessions/history")).json().size();
  }

  private static void isReplayOf(Answer first, Answer second) {
    assertThat(second.status()).isEqualTo(first.status());
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(first.header(REPLAYED)).isEmpty();
    assertThat(second.header(REPLAYED)).contains("true");
    for (var name : new String[] {"Content-Type", "ETag", "Location"}) {
      assertThat(second.header(name)).isEqualTo(first.header(name));
    }
  }

  @Test
  void theSameRequestGetsTheSameAnswerAndIsDoneOnce() {
    var ann = keyed(wired.member("Ann"));
    var first = ok(ann.post("/sessions", Fixes.DESTINATION));

    isReplayOf(first, ann.post("/sessions", Fixes.DESTINATION));
    isReplayOf(first, ann.post("/api/v1/sessions/", Fixes.DESTINATION));
    assertThat(sessionsOf(ann)).isEqualTo(1);
  }

  @Test
  void anotherBodyOrRouteUnderTheKeyIsRefused() {
    var ann = keyed(wired.member("Ann"));
    ok(ann.post("/sessions", Fixes.DESTINATION));

    for (var other :
        new Answer[] {
          ann.post("/sessions", Fixes.DESTINATION + " "),
          ann.post("/sessions?x=1", Fixes.DESTINATION),
          ann.post("/webhooks", Fixes.DESTINATION)
        }) {
      assertThat(other.status()).isEqualTo(422);
      assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }
    assertThat(sessionsOf(ann)).isEqualTo(1);
  }

  @Test
  void theKeyOfAnotherPersonIsAnotherKeyAndBothDevicesOfOneAreOneCaller() {
    var email = wired.account("member");
    var key = UUID.randomUUID().toString();
    var first = ok(wired.signIn(email).header(KEY, key).post("/sessions", Fixes.DESTINATION));
    var bob = ok(wired.member("Bob").header(KEY, key).post("/sessions", Fixes.DESTINATION));

    assertThat(bob.header(REPLAYED)).isEmpty();
    assertThat(bob.json().get("session_id")).isNotEqualTo(first.json().get("session_id"));
    var tablet = wired.signIn(email).header(KEY, key);
    isReplayOf(first, tablet.post("/sessions", Fixes.DESTINATION));
  }

  @Test
  void ofManyAtOnceOneIsDone() throws Exception {
    var ann = keyed(wired.member("Ann"));
    Callable<Answer> post = () -> ann.post("/sessions", Fixes.DESTINATION);
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> post).toList())) {
        var answer = done.get();
        assertThat(answer.status()).isIn(201, 409);
        if (answer.status() == 409) {
          assertThat(answer.code()).isEqualTo("request-in-progress");
          assertThat(answer.header("Retry-After")).contains("1");
          assertThat(answer.header("ETag")).isEmpty();
        }
      }
    }
    assertThat(sessionsOf(ann)).isEqualTo(1);
    assertThat(ann.post("/sessions", Fixes.DESTINATION).header(REPLAYED)).contains("true");
  }

  @Test
  void aRefusalIsAnAnswerTooAndItsAttemptIsKeptOnce() {
    var ann = wired.member("Ann");
    var session = ok(ann.post("/sessions", Fixes.DESTINATION)).json().get("session_id").asString();
    var farAway = Fixes.north(50_000, 8, wired.clock().instant());
    var phone = keyed(ann);

    var first = phone.post("/sessions/" + session + "/check-in", farAway);

    assertThat(first.status()).isEqualTo(400);
    isReplayOf(first, phone.post("/sessions/" + session + "/check-in", farAway));
    var details = ok(ann.get("/sessions/" + session + "/details")).json();
    assertThat(details.get("events").size()).isEqualTo(1);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    var email = wired.account("member");
    var key = UUID.randomUUID().toString();
    ok(wired.signIn(email).header(KEY, key).post("/sessions", Fixes.DESTINATION));
    wired.clock().moveTo(wired.clock().instant().plus(Duration.ofHours(24)));

    var next = wired.signIn(email).header(KEY, key);
    assertThat(next.post("/sessions", Fixes.DESTINATION).header(REPLAYED)).isEmpty();
    assertThat(wired.server().injector().getInstance(ForgetRepeats.class).forget()).isNotNegative();
  }

  @Test
  void whoIsNotSignedInIsKnownByTheNetwork() {
    var anybody = keyed(wired.anonymous());
    var body =
        """
        {"email": "%s", "password": "%s", "first_name": "Ann", "last_name": "Test",
         "consent_granted": true}
        """
            .formatted(wired.email("twice"), WiredServer.PASSWORD);
    var first = ok(anybody.post("/auth/register", body));

    isReplayOf(first, anybody.post("/auth/register", body));
    assertThat(anybody.post("/auth/register", body + " ").status()).isEqualTo(422);
    assertThat(wired.anonymous().post("/auth/register", body).status()).isEqualTo(409);
  }

  @Test
  void noAnswerOrBodyLiesInTheDatabaseInClear() {
    var ann = keyed(wired.member("Ann"));
    var url = "{\"url\": \"https://hooks.example.org/x\", \"events\": [\"event.reviewed\"]}";
    var made = ok(ann.post("/webhooks", url));
    isReplayOf(made, ann.post("/webhooks", url));

    var rows =
        wired
            .database()
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery("SELECT r::text FROM repeat_answer r")
                    .mapTo(String.class)
                    .list());
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("whsec_") || row.contains("hooks"));
  }

  @Test
  void aSignInIsNeverGivenAwayTwice() {
    var login =
        "{\"email\": \"%s\", \"password\": \"%s\"}"
            .formatted(wired.account("member"), WiredServer.PASSWORD);
    var anybody = keyed(wired.anonymous());

    assertThat(ok(anybody.post("/auth/login", login)).text())
        .isNotEqualTo(ok(anybody.post("/auth/login", login)).text());
  }

  @Test
  void aKeyHas1To255Characters() {
    var ann = wired.member("Ann");

    for (var key : new String[] {"", " ", "k".repeat(256)}) {
      var answer = ann.header(KEY, key).post("/sessions", Fixes.DESTINATION);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.badFields()).containsExactly(KEY);
    }
    ok(ann.header(KEY, "k".repeat(255)).post("/sessions", Fixes.DESTINATION));
    assertThat(sessionsOf(ann)).isEqualTo(1);
  }
}

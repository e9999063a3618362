package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Recoveries.ok;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Somebody was in the account, and its owner takes it back. */
class IntruderJourneyTest {
  private static final String NEXT = "nine quiet harbours in May";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  /** All come from one address, of which only so many may be sent in an hour. */
  @BeforeEach
  void anHourLater() {
    wired.clock().moveBy(Duration.ofMinutes(61));
  }

  @Test
  void aResetEndsWhateverTheIntruderLeft() {
    var email = wired.account("organiser");
    var intruder = wired.signIn(email);
    var key = program(intruder);
    var feed = feed(intruder);
    pushTo(intruder);
    ok(post("/auth/password-reset", "{\"email\": \"" + email + "\"}"));
    var token = mailbox().secret(email, "Set a new password");
    var body = "{\"token\": \"%s\", \"new_password\": \"%s\"}".formatted(token, NEXT);
    ok(post("/auth/password-reset-confirm", body));

    assertThat(intruder.get("/auth/me").status()).isEqualTo(401);
    assertThat(key.get("/meetings/my-meetings").status()).isEqualTo(401);
    assertThat(wired.anonymous().get(feed).status()).isEqualTo(404);
    assertThat(devicesOf(email)).isZero();
    var letter = mailbox().await(email, "A new password was set").replaceAll("=\r?\n", "");
    assertThat(letter.replaceAll("\\s+", " "))
        .contains("API keys revoked: 1")
        .contains("private address of your calendar is dead")
        .contains("webhooks still stand");
  }

  @Test
  void signingOutEverywhereTakesBackAnotherAddressAndLeavesTheKeys() {
    var email = wired.account("organiser");
    var intruder = wired.signIn(email);
    var key = program(intruder);
    var feed = feed(intruder);
    pushTo(intruder);
    var proof = changeOfAddress(intruder);
    ok(wired.signIn(email).post("/auth/logout-all"));

    assertThat(verify(proof).code()).isEqualTo("token-invalid");
    assertThat(wired.anonymous().get(feed).status()).isEqualTo(404);
    assertThat(devicesOf(email)).isZero();
    ok(key.get("/meetings/my-meetings"));
    assertThat(ok(wired.signIn(email).get("/auth/me")).json().get("email").asString())
        .isEqualTo(email);
  }

  @Test
  void anotherPasswordTakesBackAnotherAddress() {
    var email = wired.account("member");
    var proof = changeOfAddress(wired.signIn(email));
    var owner = wired.signIn(email);
    var body = "{\"current_password\": \"%s\", \"new_password\": \"%s\"}";
    ok(owner.post("/auth/change-password", body.formatted(WiredServer.PASSWORD, NEXT)));

    assertThat(verify(proof).code()).isEqualTo("token-invalid");
    ok(owner.get("/auth/me"));
  }

  @Test
  void noCodeSignsInBesideTheEndOfAll() throws Exception {
    var email = wired.account("member");
    ok(post("/auth/send-otp", "{\"email\": \"" + email + "\"}"));
    var code = mailbox().secret(email, "Your sign-in code");
    var body = "{\"email\": \"%s\", \"code\": \"%s\"}".formatted(email, code);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var redeemed =
          wired
              .database()
              .jdbi()
              .<Future<Answer>, RuntimeException>inTransaction(handle -> {
                handle.execute(
                    """
                    UPDATE account SET epoch = epoch + 1
                    WHERE person_id = (SELECT id FROM person WHERE email = ?)
                    """,
                    email);
                var answer = threads.submit(() -> post("/auth/verify-otp", body));
                assertThat(Within.fiveSeconds(IntruderJourneyTest::somebodyWaits)).isTrue();
                handle.execute(
                    """
                    DELETE FROM one_time_secret
                    WHERE person_id = (SELECT id FROM person WHERE email = ?)
                    """,
                    email);
                return answer;
              });
      assertThat(redeemed.get().status()).isEqualTo(401);
    }
  }

  private static boolean somebodyWaits() {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .mapTo(Boolean.class)
                .one());
  }

  private static TestClient program(TestClient owner) {
    var body = "{\"label\": \"Display\", \"scopes\": [\"meetings:read\"]}";
    var made = ok(owner.post("/api-keys", body)).json();
    var program = wired.anonymous().bearing(made.get("api_key").asString());
    ok(program.get("/meetings/my-meetings"));
    return program;
  }

  private static String feed(TestClient owner) {
    var url = ok(owner.post("/me/calendar")).json().get("url").asString();
    var path = url.substring(url.indexOf("/calendar/"));
    ok(wired.anonymous().get(path));
    return path;
  }

  private static void pushTo(TestClient owner) {
    var token = wired.email("token").replace("@", "-");
    ok(owner.post("/me/devices", "{\"platform\": \"web\", \"token\": \"" + token + "\"}"));
  }

  private static int devicesOf(String email) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM device_token d JOIN person p ON p.id = d.person_id
                    WHERE p.email = :email
                    """)
                .bind("email", email)
                .mapTo(Integer.class)
                .one());
  }

  private static String changeOfAddress(TestClient person) {
    var next = wired.email("next");
    ok(person.post("/auth/change-email", "{\"new_email\": \"" + next + "\"}"));
    return mailbox().secret(next, "Confirm your e-mail address");
  }

  private static Answer verify(String token) {
    return post("/auth/verify-email", "{\"token\": \"" + token + "\"}");
  }

  private static Answer post(String path, String body) {
    return wired.anonymous().post(path, body);
  }

  private static Mailbox mailbox() {
    return new Mailbox(wired.mails());
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Recoveries.ok;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Two-step sign-in on the whole server. */
class SecondFactorJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private String email;
  private TestClient ada;
  private Authenticator app;

  @BeforeEach
  void adaSwitchesItOn() {
    email = wired.account("member");
    ada = wired.signIn(email);
    app = Authenticator.enrolled(wired, ada);
  }

  @Test
  void aRightPasswordGetsAChallengeAndTheCodeSignsIn() {
    nextStep();
    var first = logIn("");

    assertThat(first.status()).isEqualTo(401);
    assertThat(first.code()).isEqualTo("second-factor-required");
    assertThat(first.json().get("expires_in").asInt()).isEqualTo(300);
    var challenge = first.json().get("challenge_token").asString();
    assertThat(finish(challenge, "000000x").code()).isEqualTo("code-invalid");
    var second = finish(challenge, app.code());
    assertThat(second.status()).isEqualTo(200);
    assertThat(finish(challenge, app.code()).code()).isEqualTo("invalid-credentials");
    assertThat(ok(ada.get("/auth/sessions")).json()).hasSize(2);
  }

  @Test
  void aCodeThatWasUsedIsRefusedAndTheNextOneIsNot() {
    assertThat(logIn(withCode(app.code())).status()).isEqualTo(401);
    nextStep();

    var code = app.code();
    assertThat(logIn(withCode(code)).status()).isEqualTo(200);
    assertThat(logIn(withCode(code)).code()).isEqualTo("code-invalid");
    nextStep();
    assertThat(logIn(withCode(app.code())).status()).isEqualTo(200);
  }

  @Test
  void ofOneCodeSentManyTimesAtOnceOneSignsIn() throws Exception {
    nextStep();
    var code = app.code();
    Callable<Answer> call = () -> logIn(withCode(code));
    var signedIn = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> call).toList())) {
        signedIn += done.get().status() == 200 ? 1 : 0;
      }
    }
    assertThat(signedIn).isEqualTo(1);
  }

  @Test
  void aRecoveryCodeIsGoodOnceAndALetterTellsOfIt() {
    assertThat(app.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    var code = app.recoveryCodes().get(3);

    assertThat(logIn(withRecovery(code.toLowerCase().replace("-", " "))).status()).isEqualTo(200);
    assertThat(logIn(withRecovery(code)).code()).isEqualTo("code-invalid");
    assertThat(mailbox().await(email, "A recovery code was used")).contains("9 are left");
  }

  @Test
  void guessesAreLimitedAndTheRightCodeWaitsToo() {
    for (var i = 0; i < 5; i++) {
      assertThat(logIn(withCode("00000" + i + "x")).code()).isEqualTo("code-invalid");
    }
    nextStep();

    var blocked = logIn(withCode(app.code()));
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.header("Retry-After")).isNotEmpty();
    wired.clock().moveBy(Duration.ofMinutes(15));
    assertThat(logIn(withCode(app.code())).status()).isEqualTo(200);
  }

  @Test
  void switchingItOnSignsOtherDevicesOutAndOffNeedsAProof() {
    var bo = wired.account("member");
    var phone = wired.signIn(bo);
    var tablet = wired.signIn(bo);
    var boApp = Authenticator.enrolled(wired, phone);
    assertThat(tablet.get("/auth/me").status()).isEqualTo(401);

    assertThat(phone.post("/auth/second-factor", Authenticator.PASSWORD).status()).isEqualTo(409);
    assertThat(phone.post("/auth/second-factor/disable", "{}").code())
        .isEqualTo("insufficient-user-authentication");
    assertThat(disable(phone, "{\"code\": \"123\"}").code()).isEqualTo("code-invalid");
    assertThat(disable(phone, "{\"current_password\": \"wrong\"}").status()).isEqualTo(400);
    nextStep();
    assertThat(disable(phone, boApp.codeJson()).status()).isEqualTo(200);
    wired.signIn(bo);
    mailbox().await(bo, "Two-step sign-in was switched on");
    mailbox().await(bo, "Two-step sign-in was switched off");
  }

  @Test
  void anOldSignInBeginsNothingWithoutThePassword() {
    var person = wired.member("Old");
    wired.clock().moveBy(Duration.ofMinutes(6));

    var stale = person.post("/auth/second-factor", "{}");
    assertThat(stale.status()).isEqualTo(401);
    assertThat(stale.header("WWW-Authenticate").toString()).contains("max_age=300");
    assertThat(person.post("/auth/second-factor", Authenticator.PASSWORD).status()).isEqualTo(201);
  }

  @Test
  void aResetDoesNotSkipIt() {
    wired.anonymous().post("/auth/password-reset", "{\"email\": \"" + email + "\"}");
    var token = mailbox().secret(email, "Set a new password");
    var body = "{\"token\": \"%s\", \"new_password\": \"%s\"}";
    ok(
        wired
            .anonymous()
            .post("/auth/password-reset-confirm", body.formatted(token, WiredServer.PASSWORD)));

    assertThat(logIn("").code()).isEqualTo("second-factor-required");
  }

  @Test
  void noSecretOfItStandsInTheDatabase() {
    var rows =
        wired
            .database()
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery(
                        "SELECT f::text FROM second_factor f UNION ALL SELECT c::text FROM"
                            + " recovery_code c")
                    .mapTo(String.class)
                    .list());
    var secrets = List.of(new String(app.key(), java.nio.charset.StandardCharsets.ISO_8859_1));

    assertThat(rows).isNotEmpty();
    assertThat(String.join("\n", rows)).doesNotContain(app.recoveryCodes()).doesNotContain(secrets);
  }

  private static void nextStep() {
    wired.clock().moveBy(Duration.ofSeconds(31));
  }

  private Answer logIn(String more) {
    var body = "{\"email\": \"%s\", \"password\": \"%s\"%s}";
    return wired.anonymous().post("/auth/login", body.formatted(email, WiredServer.PASSWORD, more));
  }

  private static Answer finish(String challenge, String code) {
    var body = "{\"challenge_token\": \"%s\", \"code\": \"%s\"}";
    return wired.anonymous().post("/auth/login", body.formatted(challenge, code));
  }

  private static Answer disable(TestClient person, String body) {
    return person.post("/auth/second-factor/disable", body);
  }

  private static String withCode(String code) {
    return ", \"code\": \"" + code + "\"";
  }

  private static String withRecovery(String code) {
    return ", \"recovery_code\": \"" + code + "\"";
  }

  private static Mailbox mailbox() {
    return new Mailbox(wired.mails());
  }
}

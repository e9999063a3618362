package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Recoveries.ok;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.node.ObjectNode;

/** Signing in by codes from letters, and the address of an account, on the whole server. */
class MailboxSignInJourneyTest {
  private static final String CODE = "Your sign-in code";
  private static final String CONFIRM = "Confirm your e-mail address";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  /** All come from one address, of which only so many may be asked for in an hour. */
  @BeforeEach
  void anHourLater() {
    wired.clock().moveBy(Duration.ofMinutes(61));
  }

  @Test
  void aCodeFromALetterSignsInOnce() {
    var email = wired.account("member");
    var sent = send(email);
    assertThat(sent.status()).isEqualTo(202);
    assertThat(sent.json().get("expires_in").asInt()).isEqualTo(600);
    var code = mailbox().secret(email, CODE);

    var signedIn = redeem(email, code);
    assertThat(signedIn.status()).isEqualTo(200);
    assertThat(signedIn.json().get("user").get("email").asString()).isEqualTo(email);
    assertThat(redeem(email, code).code()).isEqualTo("code-invalid");
    assertThat(redeem(email, code).status()).isEqualTo(401);
  }

  @Test
  void unknownAddressesGetTheSameAnswers() {
    var email = wired.account("member");
    assertThat(withoutId(send("nobody@example.org"))).isEqualTo(withoutId(send(email)));
    assertThat(withoutId(redeem("nobody@example.org", "123456")))
        .isEqualTo(withoutId(redeem(email, "wrong")));
    assertThat(mailbox().to("nobody@example.org")).isEmpty();
  }

  @Test
  void aCodeIsDeadAfterFiveTriesAndAfterTenMinutes() {
    var email = wired.account("member");
    send(email);
    var code = mailbox().secret(email, CODE);
    for (var i = 0; i < 5; i++) {
      assertThat(redeem(email, "wrong").code()).isEqualTo("code-invalid");
    }
    assertThat(redeem(email, code).code()).isEqualTo("code-invalid");

    var late = wired.account("member");
    send(late);
    var lateCode = mailbox().secret(late, CODE);
    wired.clock().moveBy(Duration.ofSeconds(601));
    assertThat(redeem(late, lateCode).code()).isEqualTo("code-invalid");
  }

  @Test
  void aCodeDoesNotSkipTheSecondFactor() {
    var email = wired.account("member");
    var app = Authenticator.enrolled(wired, wired.signIn(email));
    send(email);

    var first = redeem(email, mailbox().secret(email, CODE));
    assertThat(first.code()).isEqualTo("second-factor-required");
    wired.clock().moveBy(Duration.ofSeconds(31));
    var body = "{\"challenge_token\": \"%s\", \"code\": \"%s\"}";
    var challenge = first.json().get("challenge_token").asString();
    assertThat(post("/auth/login", body.formatted(challenge, app.code())).status()).isEqualTo(200);
  }

  @Test
  void askingTooOftenIsRefusedPerNetworkAndSilentPerAccount() {
    var email = wired.account("member");
    for (var i = 0; i < 20; i++) {
      assertThat(send(email).status()).isEqualTo(202);
    }
    assertThat(send(email).status()).isEqualTo(429);
    mailbox().await(email, CODE, 5);
  }

  @Test
  void anAddressIsProvenByALetter() {
    var email = wired.account("member");
    var person = wired.signIn(email);
    assertThat(isVerified(person)).isFalse();
    ok(person.post("/auth/verify-email/resend"));
    var token = mailbox().secret(email, CONFIRM);

    assertThat(ok(verify(token)).json().get("email").asString()).isEqualTo(email);
    assertThat(isVerified(person)).isTrue();
    assertThat(verify(token).code()).isEqualTo("token-invalid");
    assertThat(person.post("/auth/verify-email/resend").code()).isEqualTo("email-verified");
  }

  @Test
  void aNewAddressCountsOnceItIsProvenAndSignsOtherDevicesOut() {
    var email = wired.account("member");
    var phone = wired.signIn(email);
    var tablet = wired.signIn(email);
    var next = wired.email("next");
    wired.clock().moveBy(Duration.ofMinutes(6));

    assertThat(change(phone, next, "").code()).isEqualTo("insufficient-user-authentication");
    assertThat(change(phone, next, "a wrong password here").code()).isEqualTo("wrong-password");
    ok(change(phone, next, WiredServer.PASSWORD));
    mailbox().await(email, "Your e-mail address is to be changed");
    assertThat(ok(phone.get("/auth/me")).json().get("email").asString()).isEqualTo(email);
    ok(verify(mailbox().secret(next, CONFIRM)));

    assertThat(ok(phone.get("/auth/me")).json().get("email").asString()).isEqualTo(next);
    assertThat(isVerified(phone)).isTrue();
    assertThat(tablet.get("/auth/me").status()).isEqualTo(401);
    mailbox().await(email, "Your e-mail address was changed");
    wired.signIn(next);
    assertThat(logIn(email).status()).isEqualTo(401);
  }

  @Test
  void anAddressOfSomebodyElseIsNotGivenAwayAlsoWhenItWasTakenMeanwhile() {
    var taken = wired.account("member");
    var email = wired.account("member");
    var person = wired.signIn(email);
    assertThat(ok(change(person, taken, "")).status()).isEqualTo(202);
    mailbox().await(taken, "Somebody wanted to use your e-mail address");
    assertThat(mailbox().with(taken, CONFIRM)).isEmpty();

    var next = "meanwhile" + email;
    ok(change(person, next, ""));
    var token = mailbox().secret(next, CONFIRM);
    var body =
        """
        {"email": "%s", "password": "%s", "first_name": "First", "last_name": "Come",
         "consent_granted": true}
        """;
    ok(post("/auth/register", body.formatted(next, WiredServer.PASSWORD)));
    assertThat(verify(token).code()).isEqualTo("email-taken");
    assertThat(ok(person.get("/auth/me")).json().get("email").asString()).isEqualTo(email);
  }

  @Test
  void badFieldsAreNamed() {
    var person = wired.member("Bad");
    assertThat(post("/auth/send-otp", "{}").badFields()).containsExactly("email");
    assertThat(post("/auth/verify-otp", "{\"email\": 7}").badFields())
        .isEqualTo(List.of("email", "code"));
    assertThat(post("/auth/verify-email", "{}").badFields()).containsExactly("token");
    assertThat(person.post("/auth/change-email", "{}").badFields()).containsExactly("new_email");
  }

  private static Answer send(String email) {
    return post("/auth/send-otp", "{\"email\": \"" + email + "\"}");
  }

  private static Answer redeem(String email, String code) {
    var body = "{\"email\": \"%s\", \"code\": \"%s\"}";
    return post("/auth/verify-otp", body.formatted(email, code));
  }

  private static Answer verify(String token) {
    return post("/auth/verify-email", "{\"token\": \"" + token + "\"}");
  }

  private static Answer change(TestClient person, String next, String password) {
    var given = password.isEmpty() ? "" : ", \"current_password\": \"" + password + "\"";
    return person.post("/auth/change-email", "{\"new_email\": \"" + next + "\"" + given + "}");
  }

  private static Answer logIn(String email) {
    var body = "{\"email\": \"%s\", \"password\": \"%s\"}";
    return post("/auth/login", body.formatted(email, WiredServer.PASSWORD));
  }

  private static boolean isVerified(TestClient person) {
    return ok(person.get("/auth/security")).json().get("email_verified").asBoolean();
  }

  private static Answer post(String path, String body) {
    return wired.anonymous().post(path, body);
  }

  private static String withoutId(Answer answer) {
    var json = (ObjectNode) answer.json();
    json.remove("request_id");
    return answer.status() + json.toString();
  }

  private static Mailbox mailbox() {
    return new Mailbox(wired.mails());
  }
}

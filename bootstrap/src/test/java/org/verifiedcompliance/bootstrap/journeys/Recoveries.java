package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Every documented operation by which people come into their accounts by mail. */
final class Recoveries {
  private Recoveries() {}

  static void walk(WiredServer wired) {
    for (var page : List.of("/reset-password", "/verify-email", "/account-page/start.js")) {
      ok(wired.anonymous().get(page));
    }
    reset(wired, wired.account("member"));
    signInCode(wired, wired.account("member"));
    address(wired, wired.account("member"));
    secondFactor(wired, wired.member("Factor"));
  }

  private static void reset(WiredServer wired, String email) {
    var anybody = wired.anonymous();
    ok(anybody.post("/auth/password-reset", "{\"email\": \"" + email + "\"}"));
    var token = new Mailbox(wired.mails()).secret(email, "Set a new password");
    var body = "{\"token\": \"%s\", \"new_password\": \"nine quiet harbours in May\"}";
    ok(anybody.post("/auth/password-reset-confirm", body.formatted(token)));
  }

  private static void signInCode(WiredServer wired, String email) {
    var anybody = wired.anonymous();
    ok(anybody.post("/auth/send-otp", "{\"email\": \"" + email + "\"}"));
    var code = new Mailbox(wired.mails()).secret(email, "Your sign-in code");
    var body = "{\"email\": \"%s\", \"code\": \"%s\"}";
    ok(anybody.post("/auth/verify-otp", body.formatted(email, code)));
  }

  private static void address(WiredServer wired, String email) {
    var person = wired.signIn(email);
    ok(person.get("/auth/security"));
    ok(person.post("/auth/verify-email/resend"));
    var token = new Mailbox(wired.mails()).secret(email, "Confirm your e-mail address");
    ok(wired.anonymous().post("/auth/verify-email", "{\"token\": \"" + token + "\"}"));
    var next = "{\"new_email\": \"" + wired.email("next") + "\"}";
    ok(person.post("/auth/change-email", next));
  }

  private static void secondFactor(WiredServer wired, TestClient person) {
    var app = Authenticator.enrolled(wired, person);
    var proof = "{\"recovery_code\": \"" + app.recoveryCodes().getFirst() + "\"}";
    ok(person.post("/auth/second-factor/recovery-codes", proof));
    ok(person.post("/auth/second-factor/disable", Authenticator.PASSWORD));
  }

  static Answer ok(Answer answer) {
    assertThat(answer.status()).describedAs(answer.text()).isBetween(200, 299);
    return answer;
  }
}

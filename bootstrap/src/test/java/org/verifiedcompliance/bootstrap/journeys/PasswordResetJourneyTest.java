package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.deliveries.DeliverLettersService;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A lost password on the whole server, with letters in files. */
class PasswordResetJourneyTest {
  private static final String NEXT = "nine quiet harbours in May";
  private static final String SUBJECT = "Set a new password";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  /** All come from one address, of which only so many may be sent in an hour. */
  @BeforeEach
  void anHourLater() {
    wired.clock().moveBy(Duration.ofMinutes(61));
  }

  @Test
  void whoReadsTheMailSetsANewPasswordAndEverybodyIsSignedOut() {
    var email = wired.account("member");
    var old = logIn(email, WiredServer.PASSWORD).json();
    var access = old.get("access_token").asString();
    try (var ear = Ear.at(wired.server().url(), "/ws", access)) {
      var confirmed = confirm(tokenFor(email), NEXT);

      assertThat(confirmed.status()).isEqualTo(200);
      assertThat(confirmed.json().get("success").asBoolean()).isTrue();
      assertThat(confirmed.json().propertyNames()).hasSize(2);
      assertThat(me(old)).isEqualTo(401);
      assertThat(refresh(old).status()).isEqualTo(401);
      assertThat(ear.closeCode()).isPositive();
    }
    assertThat(logIn(email, WiredServer.PASSWORD).status()).isEqualTo(401);
    assertThat(logIn(email, NEXT).status()).isEqualTo(200);
    assertThat(mailbox().await(email, "Your password was changed")).contains("was changed");
  }

  @Test
  void everyAddressGetsTheSameAnswerAndTheLinkFollowsTheSettings() {
    var email = wired.account("member");
    var known = reset(email);
    var evil =
        wired
            .anonymous()
            .header("X-Forwarded-Host", "evil.example")
            .post("/auth/password-reset", "{\"email\": \"nobody@example.org\"}");

    assertThat(known.status()).isEqualTo(202);
    assertThat(withoutId(evil)).isEqualTo(withoutId(known));
    assertThat(known.json().get("message").asString()).isEqualTo("Password reset email sent");
    var letter = mailbox().await(email, SUBJECT).replace("=\r\n", "").replace("=\n", "");
    assertThat(letter).contains(wired.server().url() + "/reset-password#").doesNotContain("evil");
    assertThat(mailbox().to("nobody@example.org")).isEmpty();
  }

  @Test
  void ofTwoRedemptionsAtOnceExactlyOneSucceeds() throws Exception {
    var token = tokenFor(wired.account("member"));
    var answers = atOnce(4, () -> confirm(token, NEXT));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).contains(400);
    var refused = answers.stream().filter(answer -> answer.status() == 400).toList();
    assertThat(refused).extracting(Answer::code).containsOnly("token-invalid");
  }

  @Test
  void aTokenIsGoodForAnHourAndOnlyTheNewestIs() {
    var email = wired.account("member");
    reset(email);
    var first = Mailbox.secretOf(mailbox().await(email, SUBJECT, 1).getFirst());
    reset(email);
    var both = mailbox().await(email, SUBJECT, 2).stream().map(Mailbox::secretOf).toList();
    var second = both.stream().filter(token -> !token.equals(first)).findFirst().orElseThrow();

    var replaced = confirm(first, NEXT);
    wired.clock().moveBy(Duration.ofMinutes(60).plusSeconds(1));
    var late = confirm(second, NEXT);

    assertThat(replaced.status()).isEqualTo(400);
    assertThat(replaced.code()).isEqualTo("token-invalid");
    assertThat(withoutId(late)).isEqualTo(withoutId(replaced));
    assertThat(withoutId(confirm("nonsense", NEXT))).isEqualTo(withoutId(replaced));
    assertThat(logIn(email, WiredServer.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void theFourthLetterOfAnHourDoesNotLeaveAndTheEleventhRequestIsRefused() {
    var email = wired.account("member");
    for (var i = 0; i < 10; i++) {
      assertThat(reset(email).status()).isEqualTo(202);
    }
    var eleventh = reset(wired.account("member"));
    wired.server().injector().getInstance(DeliverLettersService.class).deliver();

    assertThat(eleventh.status()).isEqualTo(429);
    assertThat(eleventh.header("Retry-After")).isNotEmpty();
    assertThat(mailbox().await(email, SUBJECT, 3)).hasSize(3);
  }

  @Test
  void aWeakPasswordLeavesTheTokenGoodAndBadFieldsAreNamed() {
    var token = tokenFor(wired.account("member"));

    assertThat(confirm(token, "password").badFields()).containsExactly("new_password");
    assertThat(post("/auth/password-reset-confirm", "{}").badFields())
        .containsExactlyInAnyOrder("token", "new_password");
    assertThat(post("/auth/password-reset", "{\"email\": \"x\"}").badFields())
        .containsExactly("email");
    assertThat(confirm(token, NEXT).status()).isEqualTo(200);
  }

  @Test
  void aClosedAccountGetsNoLetter() {
    var email = wired.account("member");
    var accounts = wired.server().injector().getInstance(Accounts.class);
    var id = accounts.findByEmail(new EmailAddress(email)).orElseThrow().person().id();
    accounts.setActive(id, false);

    assertThat(reset(email).status()).isEqualTo(202);
    wired.server().injector().getInstance(DeliverLettersService.class).deliver();
    assertThat(mailbox().to(email)).noneMatch(letter -> letter.contains("Subject: " + SUBJECT));
  }

  @Test
  void aResetForgetsFailedLogIns() {
    var email = wired.account("member");
    for (var i = 0; i < 5; i++) {
      logIn(email, "a wrong password here");
    }
    assertThat(logIn(email, WiredServer.PASSWORD).status()).isEqualTo(429);

    confirm(tokenFor(email), NEXT);

    assertThat(logIn(email, NEXT).status()).isEqualTo(200);
  }

  private static String tokenFor(String email) {
    assertThat(reset(email).status()).isEqualTo(202);
    return mailbox().secret(email, SUBJECT);
  }

  private static Mailbox mailbox() {
    return new Mailbox(wired.mails());
  }

  private static Answer reset(String email) {
    return post("/auth/password-reset", "{\"email\": \"" + email + "\"}");
  }

  private static Answer confirm(String token, String password) {
    var body = "{\"token\": \"%s\", \"new_password\": \"%s\"}";
    return post("/auth/password-reset-confirm", body.formatted(token, password));
  }

  private static Answer logIn(String email, String password) {
    var body = "{\"email\": \"%s\", \"password\": \"%s\"}";
    return post("/auth/login", body.formatted(email, password));
  }

  private static Answer refresh(JsonNode tokens) {
    var token = tokens.get("refresh_token").asString();
    return post("/auth/refresh", "{\"refresh_token\": \"" + token + "\"}");
  }

  private static int me(JsonNode tokens) {
    var access = tokens.get("access_token").asString();
    return wired.anonymous().bearing(access).get("/auth/me").status();
  }

  private static Answer post(String path, String body) {
    return wired.anonymous().post(path, body);
  }

  private static String withoutId(Answer answer) {
    var json = (ObjectNode) answer.json();
    json.remove("request_id");
    return answer.status() + json.toString();
  }

  private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Answer>();
      for (var done : threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> call).toList())) {
        answers.add(done.get());
      }
      return answers;
    }
  }
}

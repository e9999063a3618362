package org.verifiedcompliance.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.http.Answer;
import tools.jackson.databind.JsonNode;

class AccountRoutesTest {
  private final AuthServer server = new AuthServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void somebodyRegisters() {
    var answer = server.register("marguerite");

    assertThat(answer.status()).isEqualTo(201);
    var account = answer.json();
    assertThat(UUID.fromString(account.get("user_id").stringValue())).isNotNull();
    assertThat(account.get("email").stringValue()).isEqualTo("marguerite@example.org");
    assertThat(account.get("first_name").stringValue()).isEqualTo("marguerite");
    assertThat(account.get("last_name").stringValue()).isEqualTo("Example");
    assertThat(account.get("phone").stringValue()).isEqualTo("123");
    assertThat(account.get("consent_granted").booleanValue()).isTrue();
    assertThat(account.get("created_at").stringValue()).isEqualTo("2026-03-01T18:00:00.000Z");
    assertThat(account.propertyNames()).hasSize(7);
    assertThat(answer.text()).doesNotContain("password");
  }

  @Test
  void anAddressWithAnAccountIsAConflict() {
    server.register("marguerite");
    var answer = server.register("Marguerite");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("detail").stringValue()).contains("email already exists");
  }

  @Test
  void everyBadFieldIsNamed() {
    var answer =
        server
            .anonymous()
            .post(
                "/auth/register",
                """
                {"email": "nowhere", "password": 12345678, "first_name": " ", "last_name": "",
                 "phone": "%s", "consent_granted": "yes"}
                """
                    .formatted("1".repeat(41)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields())
        .containsExactlyInAnyOrder(
            "email", "password", "first_name", "last_name", "phone", "consent_granted");
    assertThat(server.anonymous().post("/auth/register", "{}").badFields())
        .containsExactlyInAnyOrder(
            "email", "password", "first_name", "last_name", "consent_granted");
  }

  @Test
  void aWeakPasswordIsNamedWithTheOtherBadFields() {
    for (var email : new String[] {"nowhere", "marguerite@example.org"}) {
      var answer =
          server
              .anonymous()
              .post(
                  "/auth/register",
                  """
                  {"email": "%s", "password": "short", "first_name": "", "last_name": "Example",
                   "consent_granted": true}
                  """
                      .formatted(email));

      assertThat(answer.badFields()).contains("password", "first_name");
    }
  }

  @Test
  void aWeakPasswordIsABadField() {
    for (var weak : new String[] {"seven7!", "12345678", "I am marguerite", "x".repeat(129)}) {
      var answer =
          server
              .anonymous()
              .post(
                  "/auth/register",
                  """
                  {"email": "marguerite@example.org", "password": "%s", "first_name": "M",
                   "last_name": "E", "consent_granted": false}
                  """
                      .formatted(weak));

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.badFields()).containsExactly("password");
      assertThat(answer.text()).doesNotContain(weak);
    }
  }

  @Test
  void whoIsSignedInReadsTheirAccount() {
    server.register("marguerite");
    var me = server.with(server.tokensOf("marguerite")).get("/auth/me");

    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().get("email").stringValue()).isEqualTo("marguerite@example.org");
    assertThat(me.json().get("roles").toString()).isEqualTo("[\"member\"]");
    assertThat(me.json().propertyNames()).hasSize(8);
    assertThat(server.anonymous().get("/auth/me").status()).isEqualTo(401);
  }

  @Test
  void thePasswordIsChangedByWhoKnowsIt() {
    server.register("marguerite");
    var tokens = server.tokensOf("marguerite");
    var other = server.tokensOf("marguerite");

    var wrong = change(tokens, "another one", "seven quiet lanterns");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("detail").stringValue()).isEqualTo("Current password is incorrect");
    var weak = change(tokens, AuthWorld.PASSWORD, "marguerite!");
    assertThat(weak.badFields()).containsExactly("new_password");

    var changed = change(tokens, AuthWorld.PASSWORD, "seven quiet lanterns");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().get("message").stringValue())
        .isEqualTo("Password changed successfully");
    assertThat(server.isGood(tokens)).isTrue();
    assertThat(server.isGood(other)).isFalse();
    assertThat(server.logIn("marguerite", "seven quiet lanterns").status()).isEqualTo(200);
  }

  @Test
  void wrongCurrentPasswordsAreLimited() {
    server.register("marguerite");
    var tokens = server.tokensOf("marguerite");
    for (var i = 0; i < 5; i++) {
      assertThat(change(tokens, "another one", "seven quiet lanterns").status()).isEqualTo(400);
    }

    var limited = change(tokens, AuthWorld.PASSWORD, "seven quiet lanterns");
    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.header("Retry-After")).contains("60");
  }

  @Test
  void aFloodOfHashesIsTurnedAway() {
    server.register("marguerite");
    var tokens = server.tokensOf("marguerite");
    server.world.hasher.setBusy(true);

    for (var answer :
        new Answer[] {
          server.register("henri"),
          server.logIn("marguerite", AuthWorld.PASSWORD),
          change(tokens, AuthWorld.PASSWORD, "seven quiet lanterns")
        }) {
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).contains("1");
    }
  }

  @Test
  void theFirstAdminComesByTheOneTimeToken() {
    var token = server.offer.offer().orElseThrow();

    assertThat(claim("another token").status()).isEqualTo(403);
    var claimed = claim(token);
    assertThat(claimed.status()).isEqualTo(201);
    assertThat(claimed.json().get("roles").toString())
        .isEqualTo("[\"member\",\"organiser\",\"admin\"]");
    assertThat(claim(token).status()).isEqualTo(403);
    assertThat(server.anonymous().post("/auth/first-admin", "{}").badFields())
        .containsExactlyInAnyOrder("token", "email", "password", "first_name", "last_name");
  }

  private Answer claim(String token) {
    return server
        .anonymous()
        .post(
            "/auth/first-admin",
            """
            {"token": "%s", "email": "marguerite@example.org", "password": "%s",
             "first_name": "Marguerite", "last_name": "Example"}
            """
                .formatted(token, AuthWorld.PASSWORD));
  }

  private Answer change(JsonNode tokens, String current, String next) {
    return server
        .with(tokens)
        .post(
            "/auth/change-password",
            """
            {"current_password": "%s", "new_password": "%s"}
            """
                .formatted(current, next));
  }
}

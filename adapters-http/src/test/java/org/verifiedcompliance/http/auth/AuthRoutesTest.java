package org.verifiedcompliance.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AuthRoutesTest {
  private final AuthServer server = new AuthServer();

  @BeforeEach
  void register() {
    server.register("marguerite");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDeviceLogsIn() {
    var answer = server.logIn("Marguerite", AuthWorld.PASSWORD);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    var json = answer.json();
    assertThat(json.get("token_type").stringValue()).isEqualTo("bearer");
    assertThat(json.get("expires_in").intValue()).isEqualTo(1800);
    assertThat(json.get("refresh_token").stringValue()).hasSize(43);
    assertThat(json.get("user").get("email").stringValue()).isEqualTo("marguerite@example.org");
    assertThat(json.get("user").get("roles").toString()).isEqualTo("[\"member\"]");
    assertThat(server.isGood(json)).isTrue();
  }

  @Test
  void wrongPasswordUnknownAddressAndClosedAccountGetTheSameAnswer() {
    server.register("closed");
    var closed = server.world.accounts.findByEmail(email("closed@example.org")).orElseThrow();
    server.world.accounts.setActive(closed.person().id(), false);

    var wrong = server.logIn("marguerite", "another one");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().get("detail").stringValue()).isEqualTo("Invalid credentials");
    assertThat(wrong.header("WWW-Authenticate")).contains("Bearer");
    assertThat(withoutId(server.logIn("nobody", AuthWorld.PASSWORD))).isEqualTo(withoutId(wrong));
    assertThat(withoutId(server.logIn("closed", AuthWorld.PASSWORD))).isEqualTo(withoutId(wrong));
  }

  @Test
  void theSixthTryIsTurnedAwayEvenIfItIsRight() {
    for (var i = 0; i < 5; i++) {
      assertThat(server.logIn("marguerite", "another one").status()).isEqualTo(401);
    }

    var answer = server.logIn("marguerite", AuthWorld.PASSWORD);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).contains("60");
    assertThat(
            server
                .anonymous()
                .header("X-Forwarded-For", "198.51.100.1")
                .post("/auth/login", "{\"email\": \"marguerite@example.org\", \"password\": \"x\"}")
                .status())
        .isEqualTo(429);
  }

  @Test
  void everyBadFieldOfALogInIsNamed() {
    var answer =
        server
            .anonymous()
            .post("/auth/login", "{\"email\": 7, \"password\": null, \"device_name\": \"\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields()).containsExactlyInAnyOrder("email", "password", "device_name");
  }

  @Test
  void aRefreshTokenIsSpentForAnother() {
    var first = server.tokensOf("marguerite");
    var answer = server.refresh(first);

    assertThat(answer.status()).isEqualTo(200);
    var second = answer.json();
    assertThat(second.propertyNames()).hasSize(4);
    assertThat(server.refresh(first).json().get("refresh_token"))
        .isEqualTo(second.get("refresh_token"));

    var third = server.refresh(second).json();
    var reused = server.refresh(first);
    assertThat(reused.status()).isEqualTo(401);
    assertThat(reused.code()).isEqualTo("invalid-grant");
    assertThat(server.isGood(third)).isFalse();
    assertThat(server.refresh(third).status()).isEqualTo(401);
  }

  @Test
  void anAccessTokenIsNoRefreshToken() {
    var tokens = server.tokensOf("marguerite");
    var access = tokens.get("access_token").stringValue();
    var refresh = tokens.get("refresh_token").stringValue();

    assertThat(post("/auth/refresh", "{\"refresh_token\": \"" + access + "\"}").status())
        .isEqualTo(401);
    assertThat(server.anonymous().bearing(refresh).get("/auth/me").status()).isEqualTo(401);
    assertThat(post("/auth/refresh", "{\"refresh_token\": \"\"}").status()).isEqualTo(400);
    assertThat(post("/auth/refresh", "{}").badFields()).containsExactly("refresh_token");
    assertThat(post("/auth/refresh", "{\"refresh_token\": \"" + "x".repeat(4097) + "\"}").status())
        .isEqualTo(400);
  }

  @Test
  void aTokenInTheQueryStringIsNone() {
    var access = server.tokensOf("marguerite").get("access_token").stringValue();

    assertThat(server.anonymous().get("/auth/me?access_token=" + access).status()).isEqualTo(401);
  }

  @Test
  void aDeviceLogsOut() {
    var phone = server.tokensOf("marguerite");
    var tablet = server.tokensOf("marguerite");

    var answer = server.with(phone).post("/auth/logout");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("message").stringValue()).isEqualTo("Successfully logged out");
    assertThat(server.isGood(phone)).isFalse();
    assertThat(server.refresh(phone).status()).isEqualTo(401);
    assertThat(server.isGood(tablet)).isTrue();

    assertThat(server.with(tablet).post("/auth/logout", "{\"refresh_token\": 7}").status())
        .isEqualTo(400);
    assertThat(server.isGood(tablet)).isTrue();
    var token = tablet.get("refresh_token").stringValue();
    assertThat(
            server
                .with(tablet)
                .post("/auth/logout", "{\"refresh_token\": \"" + token + "\"}")
                .status())
        .isEqualTo(200);
    assertThat(server.isGood(tablet)).isFalse();
  }

  @Test
  void allDevicesLogOut() {
    var phone = server.tokensOf("marguerite");
    var tablet = server.tokensOf("marguerite");

    var answer = server.with(phone).post("/auth/logout-all");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("sessions_ended").intValue()).isEqualTo(2);
    assertThat(server.isGood(phone)).isFalse();
    assertThat(server.isGood(tablet)).isFalse();
  }

  @Test
  void devicesAreListedAndEnded() {
    var phone = server.tokensOf("marguerite");
    var tablet = server.tokensOf("marguerite");

    var devices = server.with(phone).get("/auth/sessions").json();
    assertThat(devices.size()).isEqualTo(2);
    var current = devices.valueStream().filter(d -> d.get("current").booleanValue()).toList();
    assertThat(current).hasSize(1);
    assertThat(current.getFirst().get("device_name").stringValue()).isEqualTo("phone");
    assertThat(current.getFirst().get("ip").stringValue()).isEqualTo("127.0.0.1");

    var other =
        devices
            .valueStream()
            .filter(d -> !d.get("current").booleanValue())
            .findFirst()
            .orElseThrow();
    var path = "/auth/sessions/" + other.get("id").stringValue();
    assertThat(server.with(phone).delete(path).status()).isEqualTo(204);
    assertThat(server.isGood(tablet)).isFalse();
    assertThat(server.isGood(phone)).isTrue();
    assertThat(server.with(phone).delete(path).status()).isEqualTo(404);
    assertThat(server.with(phone).delete("/auth/sessions/" + UUID.randomUUID()).status())
        .isEqualTo(404);
    assertThat(server.with(phone).delete("/auth/sessions/none").status()).isEqualTo(404);
  }

  @Test
  void whoIsNotSignedInMayNeitherLogOutNorLookAtDevices() {
    assertThat(server.anonymous().post("/auth/logout").status()).isEqualTo(401);
    assertThat(server.anonymous().post("/auth/logout-all").status()).isEqualTo(401);
    assertThat(server.anonymous().get("/auth/sessions").status()).isEqualTo(401);
    assertThat(server.anonymous().delete("/auth/sessions/" + UUID.randomUUID()).status())
        .isEqualTo(401);
    assertThat(post("/auth/change-password", "{}").status()).isEqualTo(401);
  }

  private Answer post(String path, String json) {
    return server.anonymous().post(path, json);
  }

  private static EmailAddress email(String text) {
    return new EmailAddress(text);
  }

  private static JsonNode withoutId(Answer answer) {
    var json = (ObjectNode) answer.json();
    json.remove("request_id");
    return json;
  }
}

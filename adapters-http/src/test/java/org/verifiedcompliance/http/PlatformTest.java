package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.people.PersonId;

/** What holds for every route. */
class PlatformTest {
  private static final ExampleRoutes ROUTES = new ExampleRoutes();
  private static final TestServer SERVER = TestServer.of(ROUTES);
  private static final PersonId ANN = new PersonId(UUID.randomUUID());
  private static final String NEAR = "/things/near?lat=1";
  private static final String THING =
      """
      {"name": "a", "lat": 1, "start_time": "2026-03-01T18:02:11Z"}\
      """;

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (var path : new String[] {NEAR, "/nothing", "/broken", "/overflow", "/things/x"}) {
      var answer = SERVER.anonymous().get(path);
      assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(answer.header("Content-Security-Policy"))
          .contains("default-src 'none'; frame-ancestors 'none'");
      assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.header("Server")).isEmpty();
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void aSaneRequestIdIsTakenAndStandsInTheProblem() {
    var answer = SERVER.anonymous().header("X-Request-Id", "phone-7.a_b").get("/nothing");
    assertThat(answer.header("X-Request-Id")).contains("phone-7.a_b");
    assertThat(answer.json().get("request_id").stringValue()).isEqualTo("phone-7.a_b");
    assertThat(answer.json().get("instance").stringValue()).isEqualTo("/nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "${jndi:ldap://x}", "", "<script>"})
  void anotherRequestIdIsReplaced(String id) {
    var answer = SERVER.anonymous().header("X-Request-Id", id).get(NEAR);
    assertThat(answer.header("X-Request-Id").orElseThrow()).isNotEqualTo(id).hasSize(36);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
  void theMethodCannotBeOverridden(String header) {
    var answer = SERVER.anonymous().header(header, "GET").post(NEAR);
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void aTokenInTheQueryIsNone() {
    var answer = SERVER.anonymous().get("/things/" + UUID.randomUUID() + "?token=a&access_token=b");
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void anotherSchemeIsNoToken() {
    var answer =
        SERVER
            .anonymous()
            .header("Authorization", "Basic YTpi")
            .get("/things/" + UUID.randomUUID());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void anUnknownAddressIsAProblem() {
    var answer = SERVER.anonymous().get("/nothing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aWrongMethodIsToldWhichOnesAreRight() {
    var answer = SERVER.anonymous().sendJson("PATCH", "/things/near", "{}");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("DELETE, GET, HEAD");
  }

  @Test
  void headIsGetWithoutABodyAndWithTheSameRights() {
    var near = SERVER.anonymous().send("HEAD", NEAR, BodyPublishers.noBody());
    assertThat(near.status()).isEqualTo(200);
    assertThat(near.text()).isEmpty();
    var id = "/things/" + UUID.randomUUID();
    assertThat(SERVER.anonymous().send("HEAD", id, BodyPublishers.noBody()).status())
        .isEqualTo(401);
    assertThat(SERVER.as(ANN).send("HEAD", id, BodyPublishers.noBody()).status()).isEqualTo(200);
    assertThat(SERVER.as(ANN).send("HEAD", "/things/x", BodyPublishers.noBody()).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/jsonp",
    "*/*"
  })
  void onlyJsonIsTaken(String type) {
    var answer = SERVER.anonymous().header("Content-Type", type).sendJson("POST", "/things", THING);
    assertThat(answer.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; Charset=UTF-8",
        "application/json;charset=\"utf-8\""
      })
  void jsonIsTakenHoweverItIsSpelled(String type) {
    var answer = SERVER.anonymous().header("Content-Type", type).sendJson("POST", "/things", THING);
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void aBodyWithoutATypeIsNotTaken() {
    var answer = SERVER.anonymous().send("POST", "/things", BodyPublishers.ofString(THING));
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void aCompressedBodyIsNotTaken() {
    var answer =
        SERVER.anonymous().header("Content-Encoding", "gzip").sendJson("POST", "/things", THING);
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void anEmptyBodyIsSaidToBeEmpty() {
    var answer = SERVER.anonymous().post("/things");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("empty-body");
  }

  @Test
  void aBodyOverTheLimitIsTooLargeHoweverItComes() {
    var large = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
    var known = SERVER.anonymous().header("Content-Type", "application/json");
    assertThat(known.send("POST", "/things", BodyPublishers.ofByteArray(large)).status())
        .isEqualTo(413);
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    assertThat(known.send("POST", "/things", chunked).status()).isEqualTo(413);
  }

  @Test
  void aTrickleIsCutOff() {
    var reply = RawHttp.trickle(SERVER.base(), "/things", 100_000);
    assertThat(reply.status()).isEqualTo(408);
  }
}

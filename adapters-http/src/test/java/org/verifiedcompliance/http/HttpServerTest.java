package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

class HttpServerTest {
  private static final ExampleRoutes ROUTES = new ExampleRoutes();
  private static final TestServer SERVER = TestServer.of(ROUTES);
  private static final PersonId ANN = new PersonId(UUID.randomUUID());
  private static final String ID = "/things/" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1", ""})
  void everyRouteAnswersWithAndWithoutThePrefixAndWithATrailingSlash(String prefix) {
    assertThat(SERVER.as(ANN).get(prefix + ID).status()).isEqualTo(200);
    assertThat(SERVER.as(ANN).get(prefix + ID + "/").status()).isEqualTo(200);
    assertThat(SERVER.anonymous().get(prefix + "/things/near?lat=1").status()).isEqualTo(200);
  }

  @Test
  void aKnownVersionMayStandInAnyLineOfTheHeader() {
    var path = "/things/near?lat=1";
    var tag = SERVER.anonymous().get(path).header("ETag").orElseThrow();
    var lines = "GET %s HTTP/1.1\r\nHost: vc\r\nIf-None-Match: \"0\"\r\nIf-None-Match: %s\r\n\r\n";

    assertThat(RawHttp.send(SERVER.base(), lines.formatted(path, tag)).status()).isEqualTo(304);
    assertThat(RawHttp.send(SERVER.base(), lines.formatted(path, "\"1\"")).status()).isEqualTo(200);
  }

  @Test
  void anIdThatIsNoneNamesNothing() {
    var answer = SERVER.as(ANN).get("/things/1-1-1-1-1");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not-found");
  }

  @Test
  void withoutATokenTheAnswerAsksForOne() {
    var answer = SERVER.anonymous().get(ID);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void aBadTokenIsNamedAsSuch() {
    var answer = SERVER.anonymous().header("Authorization", "Bearer nonsense").get(ID);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
  }

  @Test
  void rolesDecideWhoPasses() {
    assertThat(SERVER.as(ANN).delete(ID).status()).isEqualTo(403);
    assertThat(SERVER.as(ANN, Role.ORGANISER).delete(ID).status()).isEqualTo(403);
    assertThat(SERVER.as(ANN, Role.ADMIN).delete(ID).status()).isEqualTo(204);
    assertThat(SERVER.as(ANN).post(ID + "/publish").status()).isEqualTo(403);
    assertThat(SERVER.as(ANN, Role.ORGANISER).post(ID + "/publish").status()).isEqualTo(200);
    assertThat(SERVER.as(ANN, Role.ADMIN).post(ID + "/publish").status()).isEqualTo(200);
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    var answer =
        SERVER
            .anonymous()
            .post(
                "/things",
                """
                {"name": "", "lat": "1.5", "is_open": 1, "start_time": "soon", "size": 11,
                 "tags": ["a", "b", "c"], "samples": [{"lat": 91}, {}], "area": {"id": "1-1-1-1-1"}}
                """);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.badFields())
        .containsExactly(
            "name",
            "lat",
            "is_open",
            "start_time",
            "size",
            "tags",
            "samples[0].lat",
            "samples[1].lat",
            "area.id");
  }

  @Test
  void numbersKeepTheirDecimalsAndTimesAreShownInMillis() {
    var answer =
        SERVER
            .anonymous()
            .post(
                "/things",
                """
                {"name": "Café", "lat": 52.5200, "start_time": "2026-03-01T19:02:11+01:00", "size": null}
                """);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get("decimals").intValue()).isEqualTo(4);
    assertThat(answer.json().get("name").stringValue()).isEqualTo("Café");
    assertThat(answer.json().get("start").stringValue()).isEqualTo("2026-03-01T18:02:11.000Z");
  }

  @Test
  void theInsideStaysInside() {
    var answer = SERVER.anonymous().get("/broken");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).doesNotContain("SELECT", "Exception", "org.");
    assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/internal-error");
  }

  @Test
  void aStoreThatIsAwayIsNoMissingThing() {
    var answer = SERVER.anonymous().get("/offline");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).contains("1");
  }
}

package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that a lenient reader would take. */
class JsonStrictnessTest {
  private static final ExampleRoutes ROUTES = new ExampleRoutes();
  private static final TestServer SERVER = TestServer.of(ROUTES);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void nothingWasKept() {
    assertThat(ROUTES.accepted).isEmpty();
  }

  static Stream<String> documents() {
    return Stream.of(
        "[]",
        "\"text\"",
        "null",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{\"a\": {\"b\": 1, \"b\": 2}}",
        "{} {}",
        "{},",
        "{\"a\": NaN}",
        "{\"a\": Infinity}",
        "{\"a\": 01}",
        "{\"a\": +1}",
        "{'a': 1}",
        "{\"a\": 1,}",
        "{\"a\": 1} // no",
        "\ufeff{}",
        "{\"a\": " + "1".repeat(65) + "}",
        "{\"a\": 0." + "1".repeat(1000) + "}",
        "{\"" + "k".repeat(129) + "\": 1}",
        "{\"a\": \"" + "s".repeat(64 * 1024 + 1) + "\"}",
        "{\"a\": " + "[".repeat(32) + "]".repeat(32) + "}",
        "{\"a\": " + "[".repeat(100_000),
        "{\"a\":".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isRefusedAsAWhole(String document) {
    var answer = SERVER.anonymous().post("/things", document);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isIn("malformed-json", "json-too-complex", "not-an-object");
    assertThat(answer.text()).doesNotContain("jackson", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"5\"",
        "true",
        "[1]",
        "{}",
        "1e400",
        "-1e400",
        "1e999999999",
        "0e-999999999",
        "91"
      })
  void isNoLatitude(String value) {
    var answer =
        SERVER
            .anonymous()
            .post(
                "/things",
                "{\"name\": \"a\", \"start_time\": \"2026-03-01T18:00:00Z\", \"lat\": "
                    + value
                    + "}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields()).containsExactly("lat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "5", "true", "\"\""})
  void isNoName(String value) {
    var answer =
        SERVER
            .anonymous()
            .post(
                "/things",
                "{\"lat\": 1, \"start_time\": \"2026-03-01T18:00:00Z\", \"name\": " + value + "}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.badFields()).containsExactly("name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "2026-03-01",
        "2026-02-30T00:00:00Z",
        "2026-03-01T18:00:00",
        "+99999-01-01T00:00:00Z"
      })
  void isNoTime(String value) {
    var answer =
        SERVER
            .anonymous()
            .post("/things", "{\"lat\": 1, \"name\": \"a\", \"start_time\": \"" + value + "\"}");
    assertThat(answer.badFields()).containsExactly("start_time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lat=1&lat=2",
        "lat=",
        "lat=one",
        "lat=1&limit=0",
        "lat=1&limit=-1",
        "lat=1&limit=201",
        "lat=1&limit=1000000000",
        "lat=1&limit=1e9",
        "lat=1&limit=%2B5",
        "lat=1&limit=%D9%A5",
        "lat=%D9%A5",
        "lat=1&q=%00",
        "lat=1&q=%zz",
        "lat=1&q=%ff",
        "lat=1&q=%",
        "q=a"
      })
  void isNoQuery(String query) {
    var answer =
        RawHttp.send(SERVER.base(), "GET /things/near?" + query + " HTTP/1.1\r\nHost: vc\r\n\r\n");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"");
  }

  @Test
  void jsonBeyondTheLimitsIsNotCalledMalformed() {
    var answer =
        SERVER.anonymous().post("/things", "{\"a\": \"" + "s".repeat(64 * 1024 + 1) + "\"}");
    assertThat(answer.code()).isEqualTo("json-too-complex");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    var bytes = new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
    var client = SERVER.anonymous().header("Content-Type", "application/json");
    var answer = client.send("POST", "/things", BodyPublishers.ofByteArray(bytes));
    assertThat(answer.code()).isEqualTo("malformed-json");
  }
}

package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verifiedcompliance.http.RawHttp.Reply;

/** Requests that no HTTP library would send. */
class WireTest {
  private static final String TO_VC = " HTTP/1.1\r\nHost: vc\r\n\r\n";

  private static final TestServer SERVER = TestServer.of(new ExampleRoutes());
  private static final String POST = "POST /things HTTP/1.1\r\nHost: vc\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @AfterEach
  void theServerStillAnswers() {
    assertThat(SERVER.anonymous().get("/things/near?lat=1").status()).isEqualTo(200);
  }

  static Stream<Arguments> brokenFraming() {
    return Stream.of(
        framing(
            "length and chunks",
            JSON + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        framing("two lengths", JSON + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
        framing("two equal lengths", JSON + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"),
        framing("negative length", JSON + "Content-Length: -2\r\n\r\n{}"),
        framing("bad chunk size", JSON + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n"),
        framing("unknown coding", JSON + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        framing("folded header", "X-A: b\r\n c\r\n" + JSON + "Content-Length: 2\r\n\r\n{}"),
        framing("space before colon", "X-A : b\r\n" + JSON + "Content-Length: 2\r\n\r\n{}"),
        framing("two hosts", "Host: other\r\n" + JSON + "Content-Length: 2\r\n\r\n{}"),
        Arguments.of("bare line feeds", "POST /things HTTP/1.1\nHost: vc\nContent-Length: 2\n\n{}"),
        Arguments.of("no host", "GET /things/near?lat=1 HTTP/1.1\r\n\r\n"),
        Arguments.of("no request line", "\0\1\2\r\n\r\n"),
        Arguments.of("encoded slash", "GET /things%2Fnear HTTP/1.1\r\nHost: vc\r\n\r\n"),
        Arguments.of("encoded dots", "GET /%2e%2e/things HTTP/1.1\r\nHost: vc\r\n\r\n"),
        Arguments.of("encoded zero", "GET /things/%00 HTTP/1.1\r\nHost: vc\r\n\r\n"),
        Arguments.of("bad escape", "GET /things/%zz HTTP/1.1\r\nHost: vc\r\n\r\n"));
  }

  private static Arguments framing(String name, String rest) {
    return Arguments.of(name, POST + rest);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFraming")
  void brokenRequestsAreRefusedAsProblems(String name, String request) {
    var reply = RawHttp.send(SERVER.base(), request);
    assertThat(reply.status()).as(reply.head()).isEqualTo(400);
    assertThat(reply.head()).contains("x-request-id: ");
    assertThat(reply.closed()).as(reply.head()).isTrue();
    assertProblem(reply, 400);
  }

  @Test
  void headersOfNineKilobytesAreTooLarge() {
    var reply =
        RawHttp.send(
            SERVER.base(), "GET / HTTP/1.1\r\nHost: vc\r\nX-A: " + "a".repeat(9216) + "\r\n\r\n");
    assertProblem(reply, 431);
  }

  @Test
  void anAddressOfThreeKilobytesIsTooLong() {
    var path = "/things/near?lat=1&q=" + "a".repeat(3072);
    assertProblem(
        RawHttp.send(SERVER.base(), "GET " + path + " HTTP/1.1\r\nHost: vc\r\n\r\n"), 414);
    var huge = "/" + "a".repeat(20_000);
    assertProblem(
        RawHttp.send(SERVER.base(), "GET " + huge + " HTTP/1.1\r\nHost: vc\r\n\r\n"), 414);
  }

  @Test
  void aLargeBodyIsRefusedBeforeItIsRead() {
    var head = POST + JSON + "Expect: 100-continue\r\nContent-Length: 300000\r\n\r\n";
    assertProblem(RawHttp.send(SERVER.base(), head), 413);
  }

  @Test
  void aLargeChunkedBodyIsRefused() {
    var chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";
    var request =
        POST + JSON + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(9) + "0\r\n\r\n";
    assertProblem(RawHttp.send(SERVER.base(), request), 413);
  }

  @Test
  void traceAndUnknownMethodsAreRefused() {
    for (var method : List.of("TRACE", "BREW", "PROPFIND", "QUERY", "get")) {
      for (var path : List.of("/things/near", "/api/v1/things/near/", "/things/near?x=1")) {
        var reply = RawHttp.send(SERVER.base(), method + " " + path + TO_VC);
        assertProblem(reply, 405);
        assertThat(reply.head()).contains("allow: delete, get, head\r\n");
      }
      assertProblem(RawHttp.send(SERVER.base(), method + " /nothing" + TO_VC), 404);
      assertProblem(RawHttp.send(SERVER.base(), method + " *" + TO_VC), 400, 404);
    }
    assertProblem(RawHttp.send(SERVER.base(), "CONNECT vc:80" + TO_VC), 400, 404);
    assertProblem(RawHttp.send(SERVER.base(), "OPTIONS *" + TO_VC), 400, 404);
  }

  private static void assertProblem(Reply reply, Integer... statuses) {
    assertThat(reply.status()).as(reply.head()).isIn((Object[]) statuses);
    assertProblem(reply, reply.status());
  }

  private static void assertProblem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.head()).isEqualTo(status);
    assertThat(reply.head())
        .contains(
            "content-type: application/problem+json",
            "x-content-type-options: nosniff",
            "content-security-policy: default-src 'none'; frame-ancestors 'none'",
            "referrer-policy: no-referrer",
            "cache-control: no-store",
            "x-request-id: ")
        .doesNotContain("server:", "x-powered-by");
    assertThat(reply.body())
        .contains("\"status\":" + status, "\"request_id\":\"", "\"type\":\"/problems/");
  }
}

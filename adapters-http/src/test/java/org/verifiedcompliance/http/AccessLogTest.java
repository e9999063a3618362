package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;

class AccessLogTest {
  private static final String ACCESS = "org.verifiedcompliance.http.access";
  private static final TestServer SERVER = TestServer.of(new ExampleRoutes());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void aRequestIsOneLineWithItsRouteAndPersonButNotWhatTheyWrote() throws Exception {
    var ann = new PersonId(UUID.randomUUID());
    try (var log = LogLines.of(ACCESS)) {
      var secret = UUID.randomUUID();
      SERVER
          .as(ann)
          .header("X-Request-Id", "r-1")
          .get("/things/" + secret + "?lat=52.51&token=abc");
      var line = LogLines.spelled(log.next());
      assertThat(line)
          .startsWith("GET /things/{id} 200 ")
          .contains("r-1", ann.value().toString())
          .doesNotContain("52.51", "abc", "Bearer", secret.toString());
    }
  }

  @Test
  void aRefusedRequestIsLoggedToo() throws Exception {
    try (var log = LogLines.of(ACCESS)) {
      RawHttp.send(SERVER.base(), "GET /${jndi:ldap://x} HTTP/1.1\r\nHost: vc\r\n\r\n");
      RawHttp.send(SERVER.base(), "BREW / HTTP/1.1\r\nHost: vc\r\n\r\n");
      assertThat(LogLines.spelled(log.next()))
          .contains("(other) (no route) 404")
          .doesNotContain("jndi");
    }
  }

  @Test
  void anInnerFailureIsLoggedOnceWithTheIdOfTheRequestAndTheTrace() throws Exception {
    try (var log = LogLines.of(ProblemMapper.class.getName())) {
      var answer =
          SERVER
              .anonymous()
              .header("X-Request-Id", "r-2")
              .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
              .get("/broken");
      assertThat(answer.json().get("request_id").stringValue()).isEqualTo("r-2");
      assertThat(log.next().getMDCPropertyMap())
          .containsEntry("request_id", "r-2")
          .containsEntry("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");
    }
  }
}

package org.verifiedcompliance.http.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.http.TestServer;

class TestClockRoutesTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  @Test
  void theClockShowsTheTimeThatItWasGiven() {
    try (var server = TestServer.observed(_ -> {}, new TestClockRoutes(now::set, now::get))) {
      var answer = server.anonymous().post("/test/clock", "{\"now\": \"2026-03-01T18:02:11Z\"}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().get("now").asString()).isEqualTo("2026-03-01T18:02:11.000Z");
      assertThat(now.get()).isEqualTo("2026-03-01T18:02:11Z");
    }
  }

  @Test
  void aTimeThatIsNoneMovesNothing() {
    try (var server = TestServer.observed(_ -> {}, new TestClockRoutes(now::set, now::get))) {
      assertThat(server.anonymous().post("/test/clock", "{\"now\": \"soon\"}").status())
          .isEqualTo(400);
      assertThat(now.get()).isEqualTo(Instant.EPOCH);
    }
  }
}

package org.verifiedcompliance.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.shared.HealthCheck;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.Readiness;
import org.verifiedcompliance.http.TestServer;

class HealthRoutesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T18:02:11.123456Z"));
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private record Check(String name, boolean isCritical, Callable<Object> work)
      implements HealthCheck {
    @Override
    public void check() throws Exception {
      work.call();
    }
  }

  private static HealthCheck working(String name) {
    return new Check(name, true, () -> "fine");
  }

  private static HealthCheck broken(String name, boolean critical) {
    return new Check(
        name,
        critical,
        () -> {
          throw new IOException("password=hunter2");
        });
  }

  private static HealthCheck hanging(String name) {
    return new Check(
        name,
        true,
        () -> {
          NEVER.await();
          return "late";
        });
  }

  private static Answer get(String path, Readiness readiness, HealthCheck... checks) {
    var routes = new HealthRoutes(List.of(checks), readiness, CLOCK, Duration.ofMillis(200));
    try (var server = TestServer.of(routes)) {
      return server.anonymous().get(path);
    }
  }

  @Test
  void itIsHealthyWhenItAnswers() {
    var answer = get("/health", new Readiness());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .isEqualTo("{\"status\":\"healthy\",\"timestamp\":\"2026-03-01T18:02:11.123Z\"}");
    assertThat(get("/health/live", new Readiness(), broken("database", true)).status())
        .isEqualTo(200);
  }

  @Test
  void itIsReadyBetweenItsStartAndItsStop() {
    var readiness = new Readiness();
    assertThat(get("/health/ready", readiness).status()).isEqualTo(503);
    readiness.open();
    assertThat(get("/health/ready", readiness).status()).isEqualTo(200);
    readiness.close();
    var stopping = get("/health/ready", readiness);
    assertThat(stopping.status()).isEqualTo(503);
    assertThat(stopping.code()).isEqualTo("not-ready");
  }

  @Test
  void everyPartIsNamedWithItsLatency() {
    var answer =
        get("/health/detailed", new Readiness(), working("database"), broken("mail", false));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("status").stringValue()).isEqualTo("degraded");
    assertThat(answer.json().get("parts").findValuesAsString("name"))
        .containsExactly("database", "mail");
    assertThat(answer.json().get("parts").findValuesAsString("status"))
        .containsExactly("up", "down");
    assertThat(answer.text()).doesNotContain("hunter2");
  }

  @Test
  void aCriticalPartThatIsDownMakesItUnavailable() {
    var answer = get("/health/detailed", new Readiness(), broken("database", true));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().get("status").stringValue()).isEqualTo("down");
  }

  @Test
  void aPartThatHangsCountsAsDown() {
    var answer = get("/health/detailed", new Readiness(), hanging("database"), working("index"));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().get("parts").findValuesAsString("status"))
        .containsExactly("down", "up");
  }
}

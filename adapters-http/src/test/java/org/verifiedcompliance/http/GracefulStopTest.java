package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.Authenticate;
import org.verifiedcompliance.http.HttpSettings.Stopping;
import org.verifiedcompliance.http.health.HealthRoutes;

class GracefulStopTest {
  @Test
  void aRequestInFlightIsAnsweredBeforeTheServerIsGone() throws Exception {
    var arrived = new CountDownLatch(1);
    var mayAnswer = new CountDownLatch(1);
    Routes slow =
        routes ->
            routes.get(
                "/slow",
                ctx -> {
                  arrived.countDown();
                  ctx.result("done " + mayAnswer.await(10, TimeUnit.SECONDS));
                },
                RouteAccess.PUBLIC);
    var server = TestServer.of(slow);
    var client = server.anonymous();
    var answer = CompletableFuture.supplyAsync(() -> client.get("/slow"));
    arrived.await();
    var stopped = CompletableFuture.runAsync(server::close);
    assertThat(stopped).isNotDone();
    mayAnswer.countDown();
    assertThat(answer.get(10, TimeUnit.SECONDS).text()).isEqualTo("done true");
    stopped.get(10, TimeUnit.SECONDS);
    assertThatThrownBy(() -> client.get("/slow")).hasMessageContaining("");
  }

  @Test
  void whileItDrainsItSaysThatItIsNotReadyAndAnswersEverythingElse() throws Exception {
    var patience = Duration.ofSeconds(20);
    var settings =
        HttpSettings.listeningOn("127.0.0.1", 0)
            .with(new Stopping(Duration.ofSeconds(2), Duration.ofMillis(10), patience));
    var readiness = new Readiness();
    Set<Routes> routes = Set.of(new HealthRoutes(List.of(), readiness, InstantSource.system()));
    var server =
        new HttpServer(settings, routes, _ -> new Authenticate.Outcome.Invalid(), readiness);
    server.start();
    readiness.open();
    var client = TestClient.at(URI.create("http://127.0.0.1:" + server.port()), _ -> {});
    assertThat(client.get("/health/ready").status()).isEqualTo(200);

    var stopped = CompletableFuture.runAsync(server::stop);
    while (client.get("/health/ready").status() == 200) {
      Thread.onSpinWait();
    }
    assertThat(client.get("/health/ready").status()).isEqualTo(503);
    assertThat(client.get("/health").status()).isEqualTo(200);
    assertThat(stopped).isNotDone();

    stopped.get(20, TimeUnit.SECONDS);
    assertThatThrownBy(() -> client.get("/health")).hasMessageContaining("");
  }

  @Test
  void aRouteThatDoesNotSayWhoMayCallItIsRefusedAtTheStart() {
    Routes silent = routes -> routes.get("/silent", ctx -> {});
    assertThatThrownBy(() -> TestServer.of(silent)).hasStackTraceContaining("who may call it");
  }
}

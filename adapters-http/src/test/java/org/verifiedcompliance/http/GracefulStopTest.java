package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

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
  void aRouteThatDoesNotSayWhoMayCallItIsRefusedAtTheStart() {
    Routes silent = routes -> routes.get("/silent", ctx -> {});
    assertThatThrownBy(() -> TestServer.of(silent)).hasStackTraceContaining("who may call it");
  }
}

package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.http.input.Body;

/** A request has so much time as a whole, whatever it waits for. */
class RequestTimeoutTest {
  private static final CountDownLatch NEVER = new CountDownLatch(1);
  private static final TestServer SERVER =
      TestServer.with(
          HttpSettings.listeningOn("127.0.0.1", 0).withRequestTimeout(Duration.ofMillis(300)),
          routes -> {
            routes.get("/slow", RequestTimeoutTest::waitLong, RouteAccess.PUBLIC);
            routes.get("/quick", ctx -> ctx.result("done"), RouteAccess.PUBLIC);
            routes.post("/read", ctx -> Body.of(ctx).check(), RouteAccess.PUBLIC);
            routes.get("/admin/imports", RequestTimeoutTest::listImports, RouteAccess.PUBLIC);
          });

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void whatTakesTooLongIsToldToComeAgainAndItsThreadIsFree() {
    var client = SERVER.anonymous();
    var answer = client.get("/slow");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("unavailable");
    assertThat(answer.header("Retry-After")).contains("1");
    assertThat(client.get("/quick").text()).isEqualTo("done");
  }

  @Test
  void aBodyThatComesTooSlowlyAsAWholeIsCutOffEvenAboveTheMinimumRate() {
    var reply = RawHttp.trickle(SERVER.base(), "/read", 100_000);

    assertThat(reply.status()).isEqualTo(408);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/imports", "/api/v1/admin/imports/"})
  void anImportHasMoreTime(String path) {
    assertThat(SERVER.anonymous().get(path).text()).isEqualTo("[]");
  }

  private static void listImports(Context ctx) throws InterruptedException {
    ctx.contentType("application/json").result(wait(600) ? "early" : "[]");
  }

  private static void waitLong(Context ctx) throws InterruptedException {
    ctx.result("" + wait(10_000));
  }

  private static boolean wait(int millis) throws InterruptedException {
    return NEVER.await(millis, TimeUnit.MILLISECONDS);
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's server that takes webhooks. */
final class Receiver implements AutoCloseable {
  private static final int PATIENCE = 20;

  private final HttpServer server;
  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int status = 204;
  private volatile boolean hanging;

  /** What came. */
  record Message(String id, String timestamp, String signature, String body) {
    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String type() {
      return json().get("type").asString();
    }

    /** Whether one of the signatures is of this secret. */
    boolean isSignedWith(String secret) {
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var text = id + "." + timestamp + "." + body;
        var sum = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        var signed = "v1," + Base64.getEncoder().encodeToString(sum);
        return Arrays.asList(signature.split(" ")).contains(signed);
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private Receiver(HttpServer server) {
    this.server = server;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  static Receiver open() {
    try {
      var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      return new Receiver(HttpServer.create(where, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    messages.add(
        new Message(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            body));
    if (hanging) {
      awaitClosing();
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void awaitClosing() {
    try {
      var _ = closed.await(PATIENCE * 3L, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on it answers so. */
  void answer(int other) {
    status = other;
  }

  /** From now on it does not answer. */
  void hang() {
    hanging = true;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
  }

  /** The next message; fails when none comes. */
  Message next() {
    var message = poll(PATIENCE);
    assertThat(message).describedAs("no message came").isNotNull();
    return message;
  }

  /** The next message within so many seconds, or null. */
  @Nullable Message poll(int seconds) {
    try {
      return messages.poll(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}

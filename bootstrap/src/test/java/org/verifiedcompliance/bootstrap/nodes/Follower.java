package org.verifiedcompliance.bootstrap.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who listens to one node by server-sent events, and to another when it is gone. */
final class Follower {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ID = "id: ";
  private static final String DATA = "data: ";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String token;
  private final URI other;
  private final List<String> ids = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private volatile boolean ended;
  private URI node;
  private volatile String last;

  /** Begins to listen for what came after a message. */
  Follower(String token, URI node, URI other, String since) {
    this.token = token;
    this.node = node;
    this.other = other;
    this.last = since;
    Thread.ofVirtual().start(this::follow);
  }

  /** What was heard, as session and happening, in order. */
  synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  /** The ids of all messages, in order. */
  synchronized List<String> ids() {
    return List.copyOf(ids);
  }

  /** Waits until the condition holds, looking whenever something was heard. */
  synchronized boolean await(BooleanSupplier condition, long seconds) throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      wait(100);
    }
    return condition.getAsBoolean();
  }

  void end() {
    ended = true;
    http.shutdownNow();
  }

  private void follow() {
    while (!ended) {
      try {
        http.send(request(), BodyHandlers.ofLines()).body().forEach(this::line);
      } catch (IOException | UncheckedIOException _) {
        // the node is gone: what came until now is kept, and the other one has the rest
        node = other;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(node.resolve("/api/v1/events"))
        .header("Authorization", "Bearer " + token)
        .header("Last-Event-ID", last)
        .header("Accept", "text/event-stream")
        .build();
  }

  private synchronized void line(String line) {
    if (line.startsWith(ID)) {
      last = line.substring(ID.length());
    } else if (line.startsWith(DATA)) {
      var message = JSON.readTree(line.substring(DATA.length()));
      if (message.path("type").asString("").equals("session_update")) {
        ids.add(message.path("id").asString());
        heard.add(message.path("sessionId").asString() + " " + message.path("event").asString());
      }
      notifyAll();
    }
  }
}

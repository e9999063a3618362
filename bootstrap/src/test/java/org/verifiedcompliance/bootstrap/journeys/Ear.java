package org.verifiedcompliance.bootstrap.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens over a WebSocket. */
final class Ear implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;

  /** Opens a socket with a token in its address; what the server sends first is heard too. */
  static Ear at(URI server, String path, String token) {
    var ear = new Ear();
    var uri = server.resolve(path + (path.contains("?") ? "&" : "?") + "token=" + token);
    ear.socket =
        HTTP.newWebSocketBuilder()
            .buildAsync(URI.create(uri.toString().replaceFirst("^http", "ws")), ear)
            .join();
    return ear;
  }

  /** The next frame of this type; others are passed over. */
  JsonNode next(String type) {
    try {
      while (true) {
        var frame = heard.poll(20, TimeUnit.SECONDS);
        if (frame == null) {
          throw new AssertionError("no " + type + "; closed: " + closed);
        }
        if (frame.get("type").asString().equals(type)) {
          return frame;
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The next frame of this type with this event. */
  JsonNode next(String type, String event) {
    var frame = next(type);
    while (!frame.path("event").asString("").equals(event)) {
      frame = next(type);
    }
    return frame;
  }

  Ear say(String text) {
    socket.sendText(text, true).join();
    return this;
  }

  int closeCode() {
    try {
      return closed.get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("it is still open", e);
    }
  }

  int unread() {
    return heard.size();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      heard.add(JSON.readTree(part.toString()));
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String why) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(1006);
  }

  @Override
  public void close() {
    socket.abort();
  }
}

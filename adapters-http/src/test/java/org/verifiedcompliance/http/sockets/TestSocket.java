package org.verifiedcompliance.http.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket of the JDK that remembers what it hears. */
final class TestSocket implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE = 10;

  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> pings = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private volatile String reason = "";
  private WebSocket socket;

  private TestSocket() {}

  /** Opens a socket with a token in the header, and waits until it is live. */
  static TestSocket open(URI http, String token) {
    var made = connect(http, "Authorization", "Bearer " + token);
    assertThat(made.next().get("type").asString()).isEqualTo("ready");
    return made;
  }

  /** Opens a socket with any headers. */
  static TestSocket connect(URI http, String... headers) {
    var made = new TestSocket();
    var builder = HTTP.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    var uri = URI.create(http.toString().replaceFirst("^http", "ws"));
    made.socket = builder.buildAsync(uri, made).join();
    return made;
  }

  /** The status with which the upgrade is refused. */
  static int refusal(URI http, String... headers) {
    try (var made = connect(http, headers)) {
      return 101;
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }

  JsonNode next() {
    try {
      var frame = heard.poll(PATIENCE, TimeUnit.SECONDS);
      assertThat(frame).describedAs("a frame; closed: " + closed).isNotNull();
      return frame;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What it has heard and nobody asked for yet. */
  int unread() {
    return heard.size();
  }

  void awaitPing() throws InterruptedException {
    assertThat(pings.poll(PATIENCE, TimeUnit.SECONDS)).isNotNull();
  }

  JsonNode ask(String text) {
    say(text);
    return next();
  }

  void say(String text) {
    socket.sendText(text, true).join();
  }

  WebSocket socket() {
    return socket;
  }

  int closeCode() {
    try {
      return closed.get(PATIENCE, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("it is still open", e);
    }
  }

  String closeReason() {
    closeCode();
    return reason;
  }

  boolean isOpen() {
    return !closed.isDone();
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
  public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    pings.add(true);
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String why) {
    reason = why;
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

package org.verifiedcompliance.http.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events. */
final class TestEvents implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE = 10_000;

  private final HttpURLConnection connection;
  private final BufferedReader in;

  private TestEvents(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }

  record Event(String id, String event, JsonNode data) {}

  static TestEvents open(URI uri, String token, String lastId) {
    try {
      var connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setRequestProperty("Authorization", "Bearer " + token);
      connection.setRequestProperty("Accept", "text/event-stream");
      if (!lastId.isEmpty()) {
        connection.setRequestProperty("Last-Event-ID", lastId);
      }
      connection.setReadTimeout(PATIENCE);
      assertThat(connection.getResponseCode()).isEqualTo(200);
      assertThat(connection.getContentType()).startsWith("text/event-stream");
      return new TestEvents(connection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Event next() {
    var id = "";
    var event = "message";
    var data = "";
    for (var line = line(); line != null; line = line()) {
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        event = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.isEmpty() && !data.isEmpty()) {
        return new Event(id, event, JSON.readTree(data));
      }
    }
    throw new AssertionError("it is over");
  }

  String comment() {
    return line();
  }

  boolean isOver() {
    return line() == null;
  }

  boolean isQuietFor(Duration time) {
    try {
      connection.setReadTimeout((int) time.toMillis());
      in.read();
      return false;
    } catch (SocketTimeoutException e) {
      connection.setReadTimeout(PATIENCE);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}

package org.verifiedcompliance.bootstrap.storm.phones;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;
import tools.jackson.databind.JsonNode;

/** By a socket, with a ticket for each time, going on after {@code since}. */
record SocketWay(URI server, Kit kit) implements Way {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int OK = 200;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public void follow(String since, Consumer<JsonNode> heard)
      throws IOException, InterruptedException {
    if (!(kit.ask("POST", "/auth/ws-ticket", Map.of()) instanceof Answered answer)
        || answer.status() != OK) {
      throw new IOException("no ticket");
    }
    var ear = new Ear(heard);
    var opening =
        HTTP.newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(address(answer.text("ticket"), since), ear);
    try {
      var _ = opening.get();
      var _ = ear.closed().get();
    } catch (ExecutionException e) {
      throw new IOException(e);
    } finally {
      var _ = opening.thenAccept(WebSocket::abort);
    }
  }

  private URI address(String ticket, String since) {
    var root = server.toString().replaceFirst("^http", "ws");
    return URI.create(root + "/ws?ticket=" + ticket + "&since=" + since);
  }
}

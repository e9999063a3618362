package org.verifiedcompliance.bootstrap.storm.phones;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;
import tools.jackson.databind.JsonNode;

/** By server-sent events, going on after {@code Last-Event-ID}. */
record EventsWay(URI server, SignedIn signedIn) implements Way {
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final String DATA = "data: ";
  private static final int OK = 200;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public void follow(String since, Consumer<JsonNode> heard)
      throws IOException, InterruptedException {
    var token = signedIn.token();
    if (token == null) {
      return;
    }
    var response = HTTP.send(request(token, since), BodyHandlers.ofLines());
    try (var lines = response.body()) {
      if (response.statusCode() == OK) {
        lines.filter(line -> line.startsWith(DATA)).forEach(line -> heard.accept(message(line)));
      } else {
        signedIn.heed(new Answered(response.statusCode(), Wire.JSON.missingNode()));
      }
    } catch (UncheckedIOException cut) {
      throw cut.getCause();
    }
  }

  private HttpRequest request(String token, String since) {
    return HttpRequest.newBuilder(server.resolve("/api/v1/events"))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "text/event-stream")
        .header("Last-Event-ID", since)
        .build();
  }

  private static JsonNode message(String line) {
    return Wire.JSON.readTree(line.substring(DATA.length()));
  }
}

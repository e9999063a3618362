package org.verifiedcompliance.bootstrap.storm.phones;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.storm.journal.Entries.Trouble;
import org.verifiedcompliance.bootstrap.storm.journal.Journal;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Answered;
import org.verifiedcompliance.bootstrap.storm.phones.Reply.Lost;
import org.verifiedcompliance.bootstrap.storm.plan.Dice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bad network: it throws answers away and sends things twice, besides what others break. */
final class Wire {
  static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int THROWN_AWAY = 30;
  private static final int DOUBLED = 20;
  private static final int FIRST_TROUBLE = 500;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ExecutorService TWINS = Executors.newVirtualThreadPerTaskExecutor();

  private final URI base;
  private final Dice dice;
  private final Journal journal;
  private volatile boolean isCalm;

  Wire(URI base, Dice dice, Journal journal) {
    this.base = base;
    this.dice = dice;
    this.journal = journal;
  }

  /** What was asked; the body is absent for a reading. */
  record Ask(String method, String path, @Nullable String token, @Nullable Object body) {
    static Ask get(String path, String token) {
      return new Ask("GET", path, token, null);
    }

    static Ask post(String path, String token, Object body) {
      return new Ask("POST", path, token, body);
    }
  }

  /** From now on nothing is thrown away. */
  void calm() {
    isCalm = true;
  }

  /** Sends it, perhaps twice; the answer is perhaps thrown away. */
  Reply send(Ask ask) {
    return send(ask, _ -> {});
  }

  /** The same; the witness hears every answer that the server gave, also what the phone lost. */
  Reply send(Ask ask, Consumer<Answered> witness) {
    var isWriting = ask.body() != null;
    var twice = !isCalm && isWriting && dice.chance(DOUBLED);
    var atOnce = twice && dice.chance(50);
    var thrown = !isCalm && dice.chance(THROWN_AWAY);
    if (atOnce) {
      journal.doubled().increment();
      TWINS.execute(() -> hear(exchange(ask), witness));
    }
    var reply = hear(exchange(ask), witness);
    if (twice && !atOnce) {
      journal.doubled().increment();
      reply = hear(exchange(ask), witness);
    }
    if (thrown && reply instanceof Answered) {
      journal.thrownAway().increment();
      return new Lost();
    }
    return reply;
  }

  /** Sends it once and keeps what comes. */
  Reply exchange(Ask ask) {
    journal.requests().increment();
    try {
      var response = HTTP.send(request(ask), BodyHandlers.ofString());
      var body = parse(response.body());
      if (response.statusCode() >= FIRST_TROUBLE) {
        var hasRetryAfter = response.headers().firstValue("Retry-After").isPresent();
        note(ask, response.statusCode(), hasRetryAfter, body);
      }
      return new Answered(response.statusCode(), body);
    } catch (IOException e) {
      journal.lost().increment();
      return new Lost();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Lost();
    }
  }

  private static Reply hear(Reply reply, Consumer<Answered> witness) {
    if (reply instanceof Answered answer) {
      witness.accept(answer);
    }
    return reply;
  }

  private void note(Ask ask, int status, boolean hasRetryAfter, JsonNode body) {
    journal
        .troubles()
        .add(
            new Trouble(
                journal.now(),
                ask.method() + " " + ask.path(),
                status,
                hasRetryAfter,
                body.path("code").asString("") + " " + body.path("request_id").asString("")));
  }

  private HttpRequest request(Ask ask) {
    var request = HttpRequest.newBuilder(base.resolve("/api/v1" + ask.path())).timeout(PATIENCE);
    if (ask.token() != null) {
      request.header("Authorization", "Bearer " + ask.token());
    }
    if (ask.body() == null) {
      return request.method(ask.method(), BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(ask.method(), BodyPublishers.ofByteArray(JSON.writeValueAsBytes(ask.body())))
        .build();
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }
}

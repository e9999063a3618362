package org.verifiedcompliance.messaging.push;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.verifiedcompliance.application.deliveries.PushMessage;
import org.verifiedcompliance.application.deliveries.PushSender;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends by FCM. What it answers is read no further than needed: it may repeat tokens. */
public final class FcmPushSender implements PushSender {
  /** Where FCM lives. */
  public static final URI SERVICE = URI.create("https://fcm.googleapis.com");

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int OUR_FAULT_ENDS = 500;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final FcmAccess access;
  private final URI address;
  private final InstantSource clock;

  /** Sends for this account through this service. */
  public FcmPushSender(FcmCredentials credentials, URI service, InstantSource clock) {
    this.clock = clock;
    access = new FcmAccess(http, credentials, clock);
    var project = URLEncoder.encode(credentials.projectId(), StandardCharsets.UTF_8);
    address = service.resolve("/v1/projects/" + project + "/messages:send");
  }

  @Override
  public Outcome send(PushMessage message) {
    try {
      var token = access.token();
      var answer = http.send(request(message, token), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == UNAUTHORIZED) {
        access.forget(token);
      }
      return outcome(answer.statusCode(), answer.body());
    } catch (IOException failure) {
      return new Outcome.Unavailable("no_connection");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Outcome.Unavailable("interrupted");
    }
  }

  private HttpRequest request(PushMessage message, String token) {
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(FcmMessages.json(message, clock.instant())))
        .build();
  }

  private static Outcome outcome(int status, String body) {
    var reason = "fcm_" + status;
    return switch (status) {
      case OK -> new Outcome.Sent();
      case UNAUTHORIZED, TOO_MANY -> new Outcome.Unavailable(reason);
      case BAD_REQUEST ->
          isNoToken(body) ? new Outcome.Unregistered() : new Outcome.Refused(reason);
      case NOT_FOUND ->
          isUnregistered(body) ? new Outcome.Unregistered() : new Outcome.Refused(reason);
      default ->
          status < OUR_FAULT_ENDS ? new Outcome.Refused(reason) : new Outcome.Unavailable(reason);
    };
  }

  /** Not found is also what it says of a project that it does not know: no device has gone then. */
  private static boolean isUnregistered(String body) {
    return saysOneOf(body, detail -> detail.path("errorCode").asString("").equals("UNREGISTERED"));
  }

  /** A message can be wrong in many ways that are no fault of the device. */
  private static boolean isNoToken(String body) {
    return saysOneOf(
        body,
        detail ->
            detail
                .path("fieldViolations")
                .valueStream()
                .anyMatch(wrong -> wrong.path("field").asString("").equals("message.token")));
  }

  private static boolean saysOneOf(String body, Predicate<JsonNode> detail) {
    try {
      return JSON.readTree(body).path("error").path("details").valueStream().anyMatch(detail);
    } catch (JacksonException unreadable) {
      return false;
    }
  }
}

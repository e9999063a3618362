package org.verifiedcompliance.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.verifiedcompliance.http.contract.Call;

/** Calls the server as one caller; immutable. */
public final class TestClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final String FRESH = "{fresh}";

  private final URI base;
  private final Map<String, String> headers;
  private final Consumer<Call> observer;

  private TestClient(URI base, Map<String, String> headers, Consumer<Call> observer) {
    this.base = base;
    this.headers = Map.copyOf(headers);
    this.observer = observer;
  }

  /** A caller without headers, whose calls an observer sees. */
  public static TestClient at(URI base, Consumer<Call> observer) {
    return new TestClient(base, Map.of(), observer);
  }

  /** The same caller, signed in with a token. */
  public TestClient bearing(String token) {
    return header("Authorization", "Bearer " + token);
  }

  /** The same caller, sending one more header. */
  public TestClient header(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new TestClient(base, more, observer);
  }

  /** The same caller, with a new {@code Idempotency-Key} for every call. */
  public TestClient withFreshKeys() {
    return header("Idempotency-Key", FRESH);
  }

  /** GET. */
  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** POST without a body. */
  public Answer post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  /** POST of JSON. */
  public Answer post(String path, String json) {
    return sendJson("POST", path, json);
  }

  /** PUT of JSON. */
  public Answer put(String path, String json) {
    return sendJson("PUT", path, json);
  }

  /** PATCH with JSON. */
  public Answer patch(String path, String json) {
    return sendJson("PATCH", path, json);
  }

  /** DELETE. */
  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** Any method with a JSON body. */
  public Answer sendJson(String method, String path, String json) {
    var typed =
        headers.containsKey("Content-Type") ? this : header("Content-Type", "application/json");
    var answer = typed.exchange(method, path, BodyPublishers.ofString(json));
    observer.accept(new Call(method, path, json, answer));
    return answer;
  }

  /** Any method with any body. */
  public Answer send(String method, String path, BodyPublisher body) {
    var answer = exchange(method, path, body);
    observer.accept(new Call(method, path, null, answer));
    return answer;
  }

  private Answer exchange(String method, String path, BodyPublisher body) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
    headers.forEach(
        (name, value) -> request.header(name, value.replace(FRESH, UUID.randomUUID().toString())));
    try {
      return new Answer(
          HTTP.send(request.method(method, body).build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.verifiedcompliance.bootstrap.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the API as one person, or as nobody. */
public final class ApiClient {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String JSON_TYPE = "application/json";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final HttpClient http;
  private final URI base;
  private final @Nullable String token;

  private ApiClient(HttpClient http, URI base, @Nullable String token) {
    this.http = http;
    this.base = base;
    this.token = token;
  }

  /** A client of the server at this address, not signed in. */
  public static ApiClient at(URI base) {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new ApiClient(http, base, null);
  }

  /** The same server, signed in with an access token. */
  public ApiClient with(String accessToken) {
    return new ApiClient(http, base, accessToken);
  }

  /** Registers a person and signs in. */
  public ApiClient join(String firstName, String lastName) {
    var email = (firstName + "." + lastName + "@example.org").toLowerCase(Locale.ROOT);
    var password = "a long walk to the library";
    post(
            "/auth/register",
            Map.of(
                "email", email,
                "password", password,
                "first_name", firstName,
                "last_name", lastName,
                "consent_granted", true))
        .expect(201);
    return signIn(email, password);
  }

  /** Signs in. */
  public ApiClient signIn(String email, String password) {
    var answer = post("/auth/login", Map.of("email", email, "password", password));
    return with(answer.expect(200).path("access_token").asString());
  }

  /**
   * The access token.
   *
   * @throws NullPointerException when nobody is signed in
   */
  public String token() {
    return Objects.requireNonNull(token, "nobody is signed in");
  }

  /** Reads. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Reads what the server shows at its root to people without an account, as JSON. */
  public Answer open(String path) {
    return send(HttpRequest.newBuilder(url(path)).timeout(PATIENCE).header("Accept", JSON_TYPE));
  }

  /** The address of what lies at the server's root. */
  public URI url(String path) {
    return base.resolve(path);
  }

  /** Sends a body. */
  public Answer post(String path, Object body) {
    return send(with(body, request(path), "POST"));
  }

  /** Sends a body with another method. */
  public Answer send(String method, String path, Object body) {
    return send(with(body, request(path), method));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(base.resolve("/api/v1" + path)).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.Builder with(Object body, HttpRequest.Builder request, String method) {
    return request
        .header("Content-Type", JSON_TYPE)
        .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }
}

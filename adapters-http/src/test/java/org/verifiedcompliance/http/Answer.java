package org.verifiedcompliance.http;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Answer(HttpResponse<byte[]> response) {
  private static final JsonMapper LENIENT = new JsonMapper();

  /** The status code. */
  public int status() {
    return response.statusCode();
  }

  /** The first header of this name. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** The body as text. */
  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The body as JSON. */
  public JsonNode json() {
    return LENIENT.readTree(response.body());
  }

  /** The code of the problem that the body is. */
  public String code() {
    return json().path("code").asString("");
  }

  /** The names of the bad fields in a problem. */
  public List<String> badFields() {
    return json().path("errors").valueStream().map(e -> e.get("field").stringValue()).toList();
  }
}

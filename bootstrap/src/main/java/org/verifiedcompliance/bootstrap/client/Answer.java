package org.verifiedcompliance.bootstrap.client;

import tools.jackson.databind.JsonNode;

/**
 * What the server said.
 *
 * @param body the JSON, a missing node when there was none
 */
public record Answer(int status, JsonNode body) {
  /** The text of a field; empty when it is null or missing. */
  public String text(String field) {
    return body.path(field).asString("");
  }

  /** The body, when the status is the expected one. */
  public JsonNode expect(int expected) {
    if (status != expected) {
      throw new IllegalStateException("expected " + expected + ", got " + status + ": " + body);
    }
    return body;
  }
}

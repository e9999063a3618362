package org.verifiedcompliance.bootstrap.storm.phones;

import tools.jackson.databind.JsonNode;

/** What a phone knows after a request. */
sealed interface Reply {
  /** The server's word. */
  record Answered(int status, JsonNode body) implements Reply {
    /** A text of the body, empty without one. */
    String text(String field) {
      return body.path(field).asString("");
    }
  }

  /** Nothing came, or the phone never saw it. */
  record Lost() implements Reply {}

  /** The status, 0 without one. */
  default int status() {
    return this instanceof Answered answer ? answer.status() : 0;
  }

  /** Whether the same request must be sent again to know. */
  default boolean isUnknown() {
    var status = status();
    return status == 0 || status >= 500 || status == 408 || status == 425 || status == 429;
  }
}

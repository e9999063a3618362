package org.verifiedcompliance.bootstrap.storm.phones;

import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** How to follow the stream. */
@FunctionalInterface
interface Way {
  /**
   * Hands over each message after one of them; returns when the line is cut.
   *
   * @param since the id of that one
   * @throws IOException when there is no line
   */
  void follow(String since, Consumer<JsonNode> heard) throws IOException, InterruptedException;
}

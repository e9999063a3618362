package org.verifiedcompliance.application.operations;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is remembered of a person's operations.
 *
 * @param operations those that were asked for and all that wait
 * @param names the server's ids of things by the names that a phone gave them
 */
public record Known(List<Remembered> operations, Map<String, UUID> names) {
  /** Copies both. */
  public Known {
    operations = List.copyOf(operations);
    names = Map.copyOf(names);
  }
}

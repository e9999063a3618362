package org.verifiedcompliance.application.operations;

import java.util.UUID;

/** The phone's name for an operation, unique for its person and the same each time it is sent. */
public record OperationId(UUID value) implements Comparable<OperationId> {
  @Override
  public int compareTo(OperationId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

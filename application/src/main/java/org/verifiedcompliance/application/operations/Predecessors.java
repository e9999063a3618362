package org.verifiedcompliance.application.operations;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How it stands with what an operation depends on. */
enum Predecessors {
  /** All is done. */
  DONE,
  /** Something is not there, or not done yet. */
  MISSING,
  /** Something failed for good. */
  FAILED;

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  static Predecessors of(Operation operation, Memory memory) {
    var links = operation.links();
    return Stream.concat(
            links.dependsOn().stream().map(id -> of(memory.find(id))),
            links.refers().stream().map(name -> of(name, memory)))
        .max(Enum::compareTo)
        .orElse(DONE);
  }

  private static Predecessors of(Optional<Remembered> predecessor) {
    if (predecessor.isEmpty() || !predecessor.get().isSettled()) {
      return MISSING;
    }
    return predecessor.get().isDone() ? DONE : FAILED;
  }

  /** An id that no phone gave as a name is the server's own: whoever uses it says whose. */
  private static Predecessors of(String name, Memory memory) {
    if (memory.isKnown(name)) {
      return DONE;
    }
    var maker = memory.maker(name);
    return maker.isEmpty() && ID.matcher(name).matches() ? DONE : of(maker);
  }
}

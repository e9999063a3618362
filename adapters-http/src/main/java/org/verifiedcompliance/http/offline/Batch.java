package org.verifiedcompliance.http.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.operations.Operation;
import org.verifiedcompliance.http.Problem;

/**
 * What a phone sent at once.
 *
 * @param items in the order sent
 * @param emptied the phone that has nothing left to tell after this; null when it may have
 */
record Batch(List<Item> items, @Nullable String emptied) {

  /** One operation, or what was to be one. */
  sealed interface Item {}

  /** It can be taken in. */
  record Readable(Operation operation) implements Item {}

  /**
   * It says too little; nothing of it is remembered, so that it can be sent again put right.
   *
   * @param id as it was sent, when it was sent as a text
   */
  record Unreadable(@Nullable String id, Problem problem) implements Item {}

  List<Operation> operations() {
    return items.stream()
        .filter(Readable.class::isInstance)
        .map(item -> ((Readable) item).operation())
        .toList();
  }
}

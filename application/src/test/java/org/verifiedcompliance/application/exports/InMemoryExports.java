package org.verifiedcompliance.application.exports;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The same rows for every table, to as many at once as there may be. */
final class InMemoryExports implements Exports {
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private final List<List<@Nullable String>> rows;

  InMemoryExports(List<List<@Nullable String>> rows) {
    this.rows = rows;
  }

  @Override
  public boolean read(Export export, Consumer<List<@Nullable String>> consumer) {
    if (!places.tryAcquire()) {
      return false;
    }
    try {
      rows.forEach(consumer);
      return true;
    } finally {
      places.release();
    }
  }
}

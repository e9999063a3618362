package org.verifiedcompliance.application.exports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Port: reads whole tables as they are at one moment, without ever holding many rows. */
@FunctionalInterface
public interface Exports {
  /** How many may be read at once, on all servers together. */
  int MOST_AT_ONCE = 2;

  /**
   * Reads the names of the columns and then every row; what the consumer throws ends it.
   *
   * @return false, and nothing read, when {@link #MOST_AT_ONCE} are being read already
   */
  boolean read(Export export, Consumer<List<@Nullable String>> rows);
}

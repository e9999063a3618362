package org.verifiedcompliance.application.exports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands out whole tables; for admins. */
@FunctionalInterface
public interface RunExport {
  /** Gives the names of the columns and then every row to the consumer. */
  Outcome run(Export export, Consumer<List<@Nullable String>> rows);

  /** What came of it. */
  sealed interface Outcome {
    /** The consumer has had every row. */
    record Done() implements Outcome {}

    /** Others are being read; the consumer has had nothing. */
    record Busy() implements Outcome {}
  }
}

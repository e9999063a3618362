package org.verifiedcompliance.application.sessions;

import java.util.Optional;
import java.util.function.Supplier;
import org.verifiedcompliance.application.shared.StoreUnavailable;

/** Tries again what another request overtook. */
public final class Attempts {
  /**
   * Each one that fails was overtaken by one that succeeded: more than one person sends at once.
   */
  private static final int LIMIT = 32;

  private Attempts() {}

  /** The first result; an empty one means that the session changed while it was judged. */
  public static <T> T untilSettled(Supplier<Optional<T>> attempt) {
    for (int i = 0; i < LIMIT; i++) {
      var result = attempt.get();
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new StoreUnavailable("the session changed each time it was judged");
  }
}

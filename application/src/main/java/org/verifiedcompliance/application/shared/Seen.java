package org.verifiedcompliance.application.shared;

/**
 * What a caller has seen of a thing before they ask for its change; asked under the lock of the
 * thing, so that nobody's change is lost.
 *
 * @param <T> the thing as it is
 */
@FunctionalInterface
public interface Seen<T> {
  /** Whether the thing is still as they saw it. */
  boolean isStill(T present);

  /** For a caller to whom anything will do. */
  static <T> Seen<T> anything() {
    return _ -> true;
  }
}

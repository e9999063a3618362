package org.verifiedcompliance.application.meetings;

import org.jspecify.annotations.Nullable;

/**
 * What happens to one field of a thing that is changed in part.
 *
 * @param <T> what the field holds
 */
public sealed interface Change<T extends @Nullable Object> {
  /** The field stays as it is. */
  record Keep<T extends @Nullable Object>() implements Change<T> {}

  /**
   * The field becomes this.
   *
   * @param value null clears the field
   */
  record Become<T extends @Nullable Object>(T value) implements Change<T> {}

  /** What the field holds afterwards. */
  default T after(T current) {
    return switch (this) {
      case Keep<T> _ -> current;
      case Become<T>(var value) -> value;
    };
  }

  /** The value that it becomes; null when it is cleared or stays. */
  default @Nullable T given() {
    return switch (this) {
      case Keep<T> _ -> null;
      case Become<T>(var value) -> value;
    };
  }

  /** Whether the field stays as it is. */
  default boolean isKept() {
    return this instanceof Keep<T>;
  }
}

package org.verifiedcompliance.http.input;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field as the client sent it. A failed rule is noted with the request's other faults and the
 * field then counts as absent; {@code check()} of the body or query ends the request.
 *
 * @param <T> what the field holds
 * @param <F> the kind of field, so that rules can be chained
 */
public abstract class Field<T, F extends Field<T, F>> {
  private final Faults faults;
  private final String name;
  private @Nullable T value;

  Field(Slot<T> slot) {
    this.faults = slot.faults();
    this.name = slot.name();
    this.value = slot.value();
  }

  /** A field's name, its value if there is one, and where its faults go. */
  record Slot<T>(Faults faults, String name, @Nullable T value) {}

  /** The field must be there. */
  public final F required() {
    if (value == null) {
      faults.add(name, "required", "is required");
    }
    return self();
  }

  /** A rule of the caller's own, for a field that is there. */
  public final F check(Predicate<? super T> rule, String code, String message) {
    if (value != null && !rule.test(value)) {
      faults.add(name, code, message);
      value = null;
    }
    return self();
  }

  /** Turns the value into a word of the domain; what that refuses is a fault of the field. */
  public final <R> Mapped<R> map(
      String code, String message, Function<? super T, ? extends R> conversion) {
    return new Mapped<>(new Slot<>(faults, name, converted(code, message, conversion)));
  }

  /** Whether the field was sent, is not null and has no fault. */
  public final boolean isPresent() {
    return value != null;
  }

  /**
   * The value of a required field.
   *
   * @throws org.verifiedcompliance.http.ProblemException when anything so far is bad
   * @throws IllegalStateException when it is absent and was not required
   */
  public final T get() {
    if (value == null) {
      faults.check();
      throw new IllegalStateException(name + " is absent, but was not required");
    }
    return value;
  }

  /** The value, or null. */
  public final @Nullable T orNull() {
    return value;
  }

  /** The value, or another. */
  public final T or(T other) {
    return value == null ? other : value;
  }

  private <R> @Nullable R converted(
      String code, String message, Function<? super T, ? extends R> conversion) {
    if (value == null) {
      return null;
    }
    try {
      return conversion.apply(value);
    } catch (IllegalArgumentException refused) {
      faults.add(name, code, message);
      return null;
    }
  }

  abstract F self();
}

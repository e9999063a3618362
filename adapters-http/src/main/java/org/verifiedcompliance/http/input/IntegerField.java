package org.verifiedcompliance.http.input;

/** A whole number of 32 bits. */
public final class IntegerField extends Field<Integer, IntegerField> {
  IntegerField(Slot<Integer> slot) {
    super(slot);
  }

  /** Both ends are allowed. */
  public IntegerField between(int min, int max) {
    return check(
        number -> number >= min && number <= max,
        "out-of-range",
        "must be between " + min + " and " + max);
  }

  /** Not less than this. */
  public IntegerField atLeast(int min) {
    return check(number -> number >= min, "out-of-range", "must be at least " + min);
  }

  @Override
  IntegerField self() {
    return this;
  }
}

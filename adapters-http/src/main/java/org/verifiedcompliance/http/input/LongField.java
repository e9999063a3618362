package org.verifiedcompliance.http.input;

/** A whole number that every JSON reader keeps exactly: up to 2^53 - 1 either way. */
public final class LongField extends Field<Long, LongField> {
  static final long MAX = (1L << 53) - 1;

  LongField(Slot<Long> slot) {
    super(slot);
    check(number -> Math.abs(number) <= MAX, "out-of-range", "is too large or too small a number");
  }

  /** Not less than this. */
  public LongField atLeast(long min) {
    return check(number -> number >= min, "out-of-range", "must be at least " + min);
  }

  @Override
  LongField self() {
    return this;
  }
}

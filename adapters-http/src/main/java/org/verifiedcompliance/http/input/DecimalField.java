package org.verifiedcompliance.http.input;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number, with the decimals that the client wrote. */
public final class DecimalField extends Field<BigDecimal, DecimalField> {
  private static final int MAX_SCALE = 400;

  DecimalField(Slot<BigDecimal> slot) {
    super(slot);
    check(DecimalField::isUsable, "out-of-range", "is too large or too small a number");
  }

  /** Both ends are allowed. */
  public DecimalField between(double min, double max) {
    var low = BigDecimal.valueOf(min);
    var high = BigDecimal.valueOf(max);
    return check(
        number -> number.compareTo(low) >= 0 && number.compareTo(high) <= 0,
        "out-of-range",
        "must be between " + low.toPlainString() + " and " + high.toPlainString());
  }

  /** Not less than this. */
  public DecimalField atLeast(double min) {
    var low = BigDecimal.valueOf(min);
    return check(
        number -> number.compareTo(low) >= 0,
        "out-of-range",
        "must be at least " + low.toPlainString());
  }

  /** The value of a required field. */
  public double asDouble() {
    return get().doubleValue();
  }

  /** The value, or null. */
  public @Nullable Double asDoubleOrNull() {
    var number = orNull();
    return number == null ? null : number.doubleValue();
  }

  /** How many decimals were written, or null when the field is absent. */
  public @Nullable Integer decimals() {
    var number = orNull();
    return number == null ? null : Math.max(0, number.scale());
  }

  private static boolean isUsable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MAX_SCALE && Double.isFinite(number.doubleValue());
  }

  @Override
  DecimalField self() {
    return this;
  }
}

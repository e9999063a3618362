package org.verifiedcompliance.domain.verification;

import java.math.BigDecimal;

/** A number that a policy sets: its name, its unit, and what it may be. */
public interface PolicyNumber {
  /** In capitals with underscores, unique among all numbers of a policy. */
  String name();

  /** The value of the standard policy, in {@link #unit()}. */
  double standard();

  /** The least that it may be, in {@link #unit()}. */
  double min();

  /** The most that it may be, in {@link #unit()}. */
  double max();

  /** The unit, such as {@code m} or {@code s}. */
  String unit();

  /**
   * The value itself, if it may be taken.
   *
   * @throws IllegalArgumentException when it is out of range or not a number
   */
  default double checked(double value) {
    if (!(value >= min() && value <= max())) {
      throw new IllegalArgumentException(
          name() + " must be between " + min() + " and " + max() + " " + unit() + ": " + value);
    }
    return value;
  }

  /** The number as it is written down: {@code NAME=value unit}, without an exponent. */
  default String line(double value) {
    var plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return name() + "=" + plain + " " + unit() + "\n";
  }
}

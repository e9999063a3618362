package org.verifiedcompliance.evaluation.report;

import java.util.Locale;
import org.verifiedcompliance.evaluation.metrics.Interval;

/** How numbers are written. */
public final class Figures {
  private Figures() {}

  /** With three decimals. */
  public static String decimal(double value) {
    return Double.isNaN(value) ? "-" : format("%.3f", value);
  }

  /** With three decimals, and the bounds in brackets. */
  public static String decimal(Interval interval) {
    return "%s [%s, %s]"
        .formatted(decimal(interval.estimate()), decimal(interval.low()), decimal(interval.high()));
  }

  /** A share as a percentage with two decimals. */
  public static String percent(double share) {
    return Double.isNaN(share) ? "-" : format("%.2f %%", 100 * share);
  }

  /** A share as a percentage, and the bounds in brackets. */
  public static String percent(Interval interval) {
    return "%s [%s, %s]"
        .formatted(
            percent(interval.estimate()),
            format("%.2f", 100 * interval.low()),
            format("%.2f", 100 * interval.high()));
  }

  /** A whole number with its thousands apart. */
  public static String count(long number) {
    return format("%,d", number);
  }

  /** With one decimal. */
  public static String tenths(double value) {
    return format("%.1f", value);
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }

  private static String format(String pattern, long value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}

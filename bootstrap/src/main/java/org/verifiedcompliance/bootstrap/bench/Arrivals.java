package org.verifiedcompliance.bootstrap.bench;

import java.io.PrintWriter;
import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.verifiedcompliance.bootstrap.text.Table;

/**
 * When messages arrive. A client does not see the commit; it lies between the moment when the
 * request was sent and the moment when its answer is there, so the time from the sending is more
 * than what is asked for.
 */
final class Arrivals {
  private static final int DIGITS = 3;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Histogram answers = new ConcurrentHistogram(DIGITS);
  private final Histogram messages = new ConcurrentHistogram(DIGITS);

  void answered(long nanos) {
    answers.recordValue(nanos);
  }

  void heard(long nanos) {
    messages.recordValue(nanos);
  }

  void print(PrintWriter out) {
    var table = new Table("from sending a write", "count", "p50 ms", "p99 ms", "max ms");
    row(table, "to its answer", answers);
    row(table, "to a socket", messages);
    out.println();
    out.print(table);
    out.flush();
  }

  private static void row(Table table, String name, Histogram timings) {
    table.row(
        name,
        Long.toString(timings.getTotalCount()),
        millis(timings.getValueAtPercentile(50)),
        millis(timings.getValueAtPercentile(99)),
        millis(timings.getMaxValue()));
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLI);
  }
}

package org.verifiedcompliance.bootstrap.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long each kind of request took, in nanoseconds, to three digits. */
final class Timings {
  private static final int DIGITS = 3;
  private final Map<String, Histogram> histograms = new LinkedHashMap<>();

  Timings(List<String> kinds) {
    for (var kind : kinds) {
      histograms.put(kind, new ConcurrentHistogram(DIGITS));
    }
  }

  /** Runs a request and records it; what failed is not recorded. */
  String time(String kind, Request request) throws IOException {
    var begin = System.nanoTime();
    var answer = request.send();
    var histogram = histograms.get(kind);
    if (histogram != null) {
      histogram.recordValue(System.nanoTime() - begin);
    }
    return answer;
  }

  Map<String, Histogram> histograms() {
    return histograms;
  }

  /** Sends something and gives the body of the answer. */
  @FunctionalInterface
  interface Request {
    String send() throws IOException;
  }
}

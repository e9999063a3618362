package org.verifiedcompliance.bootstrap.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.client.ServerProcess;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import org.verifiedcompliance.bootstrap.text.Table;
import org.verifiedcompliance.feeds.RecurOccurrences;

/**
 * Measures a server that runs as a process of its own, on this machine.
 *
 * @param jvmFlags how the server's JVM is started
 */
public record Bench(Plan plan, Path folder, List<String> jvmFlags, PrintWriter out) {
  private static final double NANOS_PER_MILLI = 1e6;

  /** What is measured. */
  public enum Subject {
    /** Sessions with their check-ins and check-outs, and what is nearby. */
    ATTENDANCE,
    /** Searches, filters and what is to come. */
    DISCOVERY
  }

  /**
   * How much is measured.
   *
   * @param people how many connections at once
   */
  public record Plan(
      Subject subject, int meetings, int people, Duration warmUp, Duration measured) {}

  /** Settles the land, starts the server, runs the scenarios and prints their figures. */
  public void run() throws IOException, InterruptedException {
    settle();
    say("starting the server");
    try (var server =
        ServerProcess.start(
            folder,
            jvmFlags,
            Map.of("RATE_LIMIT_ENABLED", "false", "ADMIN_MFA_REQUIRED", "false"))) {
      var load = new Load(server.url(), signIns(server.url()));
      var all = new ArrayList<Timings>();
      for (var scenario : scenarios()) {
        all.add(measure(load, scenario));
      }
      print(all);
    }
  }

  private List<Scenario> scenarios() {
    return switch (plan.subject()) {
      case ATTENDANCE -> new Works(InstantSource.system()).scenarios();
      case DISCOVERY -> Searches.scenarios();
    };
  }

  private void settle() {
    var settings = Map.of("DATA_DIR", folder.resolve("data").toString());
    try (var storage = OpenStorage.open(AppConfig.read(settings, Map.of()).storage())) {
      var jdbi = storage.database().jdbi();
      timed("settling " + plan.meetings() + " meetings", () -> Land.settle(jdbi, plan.meetings()));
      if (plan.subject() == Subject.DISCOVERY) {
        timed("expanding their dates", () -> Land.foresee(jdbi, new RecurOccurrences()));
      }
    }
  }

  private void timed(String what, Runnable work) {
    var begin = System.nanoTime();
    work.run();
    say("%s: %.1f s".formatted(what, (System.nanoTime() - begin) / 1e9));
  }

  private List<String> signIns(URI url) {
    say("signing " + plan.people() + " people in");
    var api = ApiClient.at(url);
    return IntStream.range(0, plan.people())
        .mapToObj(i -> api.join("Load", "Number" + i).token())
        .toList();
  }

  private Timings measure(Load load, Scenario scenario) throws IOException, InterruptedException {
    var timings = new Timings(scenario.kinds());
    say(
        "%s, %d s after %d s of warm-up"
            .formatted(
                String.join(", ", timings.histograms().keySet()),
                plan.measured().toSeconds(),
                plan.warmUp().toSeconds()));
    load.run(scenario.work(), timings, plan.warmUp(), plan.measured());
    return timings;
  }

  private void print(List<Timings> all) {
    var table = new Table("", "per second", "p50 ms", "p90 ms", "p99 ms", "p99.9 ms", "max ms");
    for (var timings : all) {
      timings.histograms().forEach((kind, histogram) -> row(table, kind, histogram));
    }
    out.println();
    out.print(table);
    out.flush();
  }

  private void row(Table table, String kind, Histogram timings) {
    table.row(
        kind,
        "%.0f".formatted(timings.getTotalCount() / (double) plan.measured().toSeconds()),
        millis(timings.getValueAtPercentile(50)),
        millis(timings.getValueAtPercentile(90)),
        millis(timings.getValueAtPercentile(99)),
        millis(timings.getValueAtPercentile(99.9)),
        millis(timings.getMaxValue()));
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLI);
  }

  private void say(String progress) {
    out.println(progress);
    out.flush();
  }
}

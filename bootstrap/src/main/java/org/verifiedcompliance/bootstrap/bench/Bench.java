package org.verifiedcompliance.bootstrap.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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

/**
 * Measures a server that runs as a process of its own, on this machine.
 *
 * @param jvmFlags how the server's JVM is started
 */
public record Bench(Plan plan, Path folder, List<String> jvmFlags, PrintWriter out) {
  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * How much is measured.
   *
   * @param people how many connections at once
   */
  public record Plan(int meetings, int people, Duration warmUp, Duration measured) {}

  /** Settles the land, starts the server, runs both scenarios and prints their figures. */
  public void run() throws IOException, InterruptedException {
    say("settling " + plan.meetings() + " meetings");
    settle();
    say("starting the server");
    try (var server =
        ServerProcess.start(
            folder,
            jvmFlags,
            Map.of("RATE_LIMIT_ENABLED", "false", "ADMIN_MFA_REQUIRED", "false"))) {
      var load = new Load(server.url(), signIns(server.url()));
      var works = new Works(InstantSource.system());
      var cycles = new Timings(Works.CREATE, Works.CHECK_IN, Works.CHECK_OUT, Works.CYCLE);
      measure(load, works::attend, cycles);
      var nearby = new Timings(Works.NEARBY);
      measure(load, works::lookAround, nearby);
      print(cycles, nearby);
    }
  }

  private void settle() {
    var settings = Map.of("DATA_DIR", folder.resolve("data").toString());
    try (var storage = OpenStorage.open(AppConfig.read(settings, Map.of()).storage())) {
      Land.settle(storage.database().jdbi(), plan.meetings());
    }
  }

  private List<String> signIns(URI url) {
    say("signing " + plan.people() + " people in");
    var api = ApiClient.at(url);
    return IntStream.range(0, plan.people())
        .mapToObj(i -> api.join("Load", "Number" + i).token())
        .toList();
  }

  private void measure(Load load, Work work, Timings timings)
      throws IOException, InterruptedException {
    say(
        "%s, %d s after %d s of warm-up"
            .formatted(
                String.join(", ", timings.histograms().keySet()),
                plan.measured().toSeconds(),
                plan.warmUp().toSeconds()));
    load.run(work, timings, plan.warmUp(), plan.measured());
  }

  private void print(Timings... all) {
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

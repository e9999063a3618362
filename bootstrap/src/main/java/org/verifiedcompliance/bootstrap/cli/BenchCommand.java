package org.verifiedcompliance.bootstrap.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.verifiedcompliance.bootstrap.bench.Bench;
import org.verifiedcompliance.bootstrap.bench.FiguresBench;
import org.verifiedcompliance.bootstrap.bench.SocketBench;
import org.verifiedcompliance.bootstrap.bench.StreamBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a throw-away server under load. */
@Command(
    name = "bench",
    description = "Measure check-ins and nearby queries against a throw-away server.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class BenchCommand implements Callable<Integer> {
  @Option(names = "--meetings", description = "Meetings on record.")
  private int meetings = 500_000;

  @Option(names = "--threads", description = "People at once, each with a connection.")
  private int threads = 8;

  @Option(names = "--warm-up", description = "Seconds of load before measuring.")
  private int warmUp = 8;

  @Option(names = "--seconds", description = "Seconds of measuring, for each scenario.")
  private int seconds = 15;

  @Option(
      names = "--sockets",
      description = "Measure so many open sockets instead, a multiple of 50; 0 for none.")
  private int sockets = 0;

  @Option(names = "--stream", description = "Measure the stream of changes instead.")
  private boolean stream;

  @Option(names = "--changes", description = "With --stream: changes that a phone has missed.")
  private int changes = 100_000;

  @Option(names = "--listeners", description = "With --stream: how many listen at once.")
  private int listeners = 1_000;

  @Option(names = "--discovery", description = "Measure searches and filters instead.")
  private boolean discovery;

  @Option(
      names = "--statistics",
      description = "Measure figures over so many sessions instead; 0 for none.")
  private int statistics = 0;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    requireUsable();
    var plan =
        new Bench.Plan(
            discovery ? Bench.Subject.DISCOVERY : Bench.Subject.ATTENDANCE,
            meetings,
            threads,
            Duration.ofSeconds(warmUp),
            Duration.ofSeconds(seconds));
    var folder = Files.createTempDirectory("vc-bench");
    var flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
    try {
      var out = spec.commandLine().getOut();
      if (sockets > 0) {
        new SocketBench(sockets, Duration.ofSeconds(seconds), folder, flags, out).run();
      } else if (statistics > 0) {
        new FiguresBench(statistics, folder, out).run();
      } else if (stream) {
        new StreamBench(changes, listeners, folder, out).run();
      } else {
        new Bench(plan, folder, flags, out).run();
      }
    } finally {
      TemporaryFolders.delete(folder);
    }
    return 0;
  }

  private void requireUsable() {
    if (Math.min(Math.min(meetings, threads), Math.min(seconds, listeners)) < 1
        || Math.min(Math.min(warmUp, changes), Math.min(sockets, statistics)) < 0
        || sockets % SocketBench.EACH != 0) {
      throw UserError.wrongUse(
          "--meetings, --threads, --seconds and --listeners are at least 1, no number is below 0,"
              + " and --sockets is a multiple of "
              + SocketBench.EACH);
    }
  }
}

package org.verifiedcompliance.bootstrap.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.bootstrap.client.ServerProcess;
import org.verifiedcompliance.bootstrap.storm.Storm;
import org.verifiedcompliance.bootstrap.storm.check.Finding;
import org.verifiedcompliance.bootstrap.storm.faults.Faults;
import org.verifiedcompliance.bootstrap.storm.plan.StormPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that nothing is lost or doubled while everything breaks. */
@Command(
    name = "storm",
    description = "Break a throw-away server and its database under load, and check what held.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class StormCommand implements Callable<Integer> {
  private static final int MOST_PEOPLE = 500;
  private static final int MOST_MINUTES = 1_440;

  @Option(names = "--seed", description = "Drives all chance; a new one when not given.")
  private @Nullable Long seed;

  @Option(names = "--minutes", description = "How long the phones are busy.")
  private double minutes = 2;

  @Option(names = "--phones", description = "People with a phone; every fifth has two.")
  private int phones = 32;

  @Option(
      names = "--faults",
      split = ",",
      description =
          "Only these kinds, or none. All when not given: kill-server, kill-backend, "
              + "kill-postmaster, kill-database, stop-database, freeze-server, freeze-database, "
              + "replace-server, cut, stall, latency, half-open, lock-table, rotate-keys, revoke.")
  private @Nullable List<String> faults;

  @Option(
      names = "--pause",
      description =
          "Seconds between two kills of the server, two of the database, two cuts of the network "
              + "and two faults of other kinds at the least; twice that at the most.")
  private int pause = 15;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    var plan = plan();
    var folder = Files.createTempDirectory("vc-storm");
    var out = spec.commandLine().getOut();
    var findings = new Storm(plan, folder, out).run();
    findings.forEach(finding -> finding.lines().forEach(out::println));
    out.flush();
    if (findings.stream().anyMatch(Finding::isViolated)) {
      out.println("seed " + plan.seed() + " broke the server; its log is in " + folder);
      return ExitCode.SOFTWARE;
    }
    TemporaryFolders.delete(folder);
    return ExitCode.OK;
  }

  private StormPlan plan() {
    var chosen = Objects.requireNonNullElse(faults, Faults.names());
    var kinds = chosen.equals(List.of("none")) ? List.<String>of() : chosen;
    if (!Faults.names().containsAll(kinds)) {
      throw UserError.wrongUse("--faults takes none or some of " + Faults.names());
    }
    if (!(minutes > 0 && minutes <= MOST_MINUTES)
        || phones < 2
        || phones > MOST_PEOPLE
        || pause < 1) {
      throw UserError.wrongUse("--minutes is above 0, --phones 2 to 500, --pause at least 1");
    }
    var flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
    return new StormPlan(
        Objects.requireNonNullElseGet(seed, () -> new SecureRandom().nextLong()),
        Duration.ofMillis((long) (minutes * 60_000)),
        phones,
        kinds,
        Duration.ofSeconds(pause),
        Duration.ofSeconds(pause * 2L),
        Duration.ofSeconds(20),
        ServerProcess.command(flags, "serve"));
  }
}

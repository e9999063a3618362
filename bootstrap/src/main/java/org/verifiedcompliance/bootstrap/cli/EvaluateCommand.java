package org.verifiedcompliance.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.evaluation.Evaluation;
import org.verifiedcompliance.evaluation.report.MarkdownPage;
import org.verifiedcompliance.evaluation.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the rules, and fails when something that is said to hold does not. */
@Command(
    name = "evaluate",
    description = "Measure the location rules on generated claims and on logs of real phones.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class EvaluateCommand implements Callable<Integer> {
  @Option(names = "--seed", description = "Of all chance: the same one gives the same figures.")
  private long seed = 20_260_301;

  @Option(names = "--claims", description = "Generated claims of each class and platform.")
  private int claims = 1_000;

  @Option(names = "--resamples", description = "Samples that the 95 %% intervals are drawn from.")
  private int resamples = 500;

  @Option(
      names = "--data",
      description =
          "Folder with phones/*.csv.gz and traces/*.csv; without it no real phone is run.")
  private @Nullable Path data;

  @Option(
      names = "--markdown",
      description = "Page to write the report to, between the lines that mark its place.")
  private @Nullable Path markdown;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws IOException {
    var report = run();
    var out = spec.commandLine().getOut();
    out.print(report.text());
    out.flush();
    if (markdown != null) {
      write(markdown, heading() + report.text());
    }
    return report.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static void write(Path page, String text) {
    try {
      MarkdownPage.write(page, text);
    } catch (IOException e) {
      throw UserError.failed("The page cannot be written: " + page);
    }
  }

  private Report run() throws IOException {
    if (claims < 1 || resamples < 1) {
      throw UserError.wrongUse("--claims and --resamples are at least 1");
    }
    if (data != null && !Files.isDirectory(data.resolve("phones"))) {
      throw UserError.wrongUse("There is no folder " + data.resolve("phones") + ".");
    }
    try {
      return new Evaluation(seed, claims, resamples, data).report();
    } catch (UncheckedIOException e) {
      throw UserError.failed("A log cannot be read: " + e.getMessage());
    }
  }

  private String heading() {
    return "Written on %s by `./vc evaluate%s --seed %d --claims %d --resamples %d`.\n\n"
        .formatted(
            day(clock.instant()), data == null ? "" : " --data DIR", seed, claims, resamples);
  }

  private static String day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}

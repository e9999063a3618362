package org.verifiedcompliance.bootstrap.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the settings in force. */
@Command(
    name = "config",
    description = "Print each setting in force and where it came from; secrets are masked.",
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
  private final LazyConfig config;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  ConfigCommand(LazyConfig config) {
    this.config = config;
  }

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    config.get().listing().lines().forEach(line -> out.println(shown(line)));
    out.flush();
    return 0;
  }

  private static String shown(AppConfig.Listing.Line line) {
    var origin = line.origin().name().toLowerCase(Locale.ROOT);
    var note = line.waiting() ? origin + ", not used yet" : origin;
    return "%-34s %-26s %s".formatted(line.name(), line.value(), note);
  }
}

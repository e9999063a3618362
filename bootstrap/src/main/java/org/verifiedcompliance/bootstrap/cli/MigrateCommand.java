package org.verifiedcompliance.bootstrap.cli;

import java.util.concurrent.Callable;
import org.verifiedcompliance.bootstrap.server.OpenStorage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the schema up to date. */
@Command(
    name = "migrate",
    description = "Apply the missing migrations and stop.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
  private final LazyConfig config;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  MigrateCommand(LazyConfig config) {
    this.config = config;
  }

  @Override
  public Integer call() {
    try (var storage = OpenStorage.open(config.get().storage())) {
      var at = storage.settings();
      spec.commandLine().getOut().println("The schema is up to date: " + at);
      return 0;
    }
  }
}

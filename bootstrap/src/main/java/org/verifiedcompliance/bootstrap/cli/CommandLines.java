package org.verifiedcompliance.bootstrap.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.config.ConfFile;
import org.verifiedcompliance.bootstrap.config.InvalidSettings;
import org.verifiedcompliance.bootstrap.logging.Logging;
import org.verifiedcompliance.persistence.UnsupportedServer;
import picocli.CommandLine;

/** The command line: reads the settings, finds the command, maps what went wrong to exit codes. */
public final class CommandLines {
  private CommandLines() {}

  /** Runs the command that the arguments name; the exit code. */
  public static int run(Map<String, String> environment, Path file, String... arguments) {
    // digits and commas in tables, messages and addresses are the same on every machine
    Locale.setDefault(Locale.ROOT);
    var settings = new LazyConfig(() -> read(environment, file));
    return program(settings).setExecutionExceptionHandler(CommandLines::explain).execute(arguments);
  }

  private static CommandLine program(LazyConfig settings) {
    return new CommandLine(new VcCommand())
        .addSubcommand(new ServeCommand(settings))
        .addSubcommand(new DemoCommand())
        .addSubcommand(new ImportCommand(settings))
        .addSubcommand(
            CommandGroup.of("admin", "Manage administrators.", new AdminCreateCommand(settings)))
        .addSubcommand(
            CommandGroup.of("keys", "Manage signing keys.", new KeysRotateCommand(settings)))
        .addSubcommand(new MigrateCommand(settings))
        .addSubcommand(new ConfigCommand(settings))
        .addSubcommand(new OpenApiCommand())
        .addSubcommand(new BenchCommand())
        .addSubcommand(new StormCommand())
        .addSubcommand(new EvaluateCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new RehearseCommand());
  }

  private static AppConfig read(Map<String, String> environment, Path file) {
    var config = AppConfig.read(environment, ConfFile.read(file));
    Logging.follow(config.logs());
    return config;
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    switch (failure) {
      case InvalidSettings wrong -> {
        command.getErr().println(wrong.getMessage());
        return CommandLine.ExitCode.USAGE;
      }
      case UserError error -> {
        command.getErr().println(error.getMessage());
        return error.exitCode();
      }
      case UnsupportedServer old -> {
        command.getErr().println(old.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
      }
      default -> throw failure;
    }
  }
}

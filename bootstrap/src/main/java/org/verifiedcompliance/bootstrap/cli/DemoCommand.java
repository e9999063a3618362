package org.verifiedcompliance.bootstrap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportProgress;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.demo.Demo;
import org.verifiedcompliance.bootstrap.server.Server;
import org.verifiedcompliance.bootstrap.time.MovableClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays a day of six people against a throw-away server. */
@Command(
    name = "demo",
    description = "Play a day of six people, honest and not, against a throw-away server.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--wait",
      description = "Keep the server until Enter is pressed, so that the links can be opened.")
  private boolean waiting;

  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("vc-demo");
    var settings =
        Map.of(
            "PORT",
            "0",
            "HOST",
            "127.0.0.1",
            "LOG_LEVEL",
            "WARN",
            "RATE_LIMIT_ENABLED",
            "false",
            "ADMIN_MFA_REQUIRED",
            "false",
            "DATA_DIR",
            folder.toString());
    var clock = new MovableClock(InstantSource.system());
    var config = AppConfig.read(settings, Map.of());
    try (var used = ThrowAway.of(Server.start(config, clock), folder)) {
      var server = used.server();
      importList(server.injector().getInstance(ImportMeetings.class));
      var out = spec.commandLine().getOut();
      var isGood = new Demo(ApiClient.at(server.url()), clock, out).play();
      await(out);
      return isGood ? 0 : 1;
    }
  }

  /** The links lead to this server. */
  private void await(PrintWriter out) throws IOException {
    if (waiting) {
      out.println("\nThe links can be opened until you press Enter.");
      out.flush();
      var _ = System.in.read();
    } else {
      out.println("\nThe server stops now, and the links with it; --wait keeps both for a while.");
      out.flush();
    }
  }

  private static void importList(ImportMeetings importMeetings) throws IOException {
    try (var list = DemoCommand.class.getResourceAsStream("/demo/meetings.json")) {
      var content = Objects.requireNonNull(list, "demo/meetings.json");
      var command = new ImportMeetings.Command("demo", content, null, ImportProgress.SILENT);
      if (importMeetings.importList(command) instanceof ImportMeetings.Outcome.Unreadable) {
        throw new IllegalStateException("the list of the demonstration is unreadable");
      }
    }
  }
}

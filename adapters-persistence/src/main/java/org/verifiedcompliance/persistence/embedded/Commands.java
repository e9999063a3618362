package org.verifiedcompliance.persistence.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of PostgreSQL. */
final class Commands {
  private static final File NULL_DEVICE =
      new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");

  private Commands() {}

  /** What a program said and how it ended. */
  record Result(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /** Starts a program in the C locale and without our standard streams. */
  static Process start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.redirectInput(ProcessBuilder.Redirect.from(NULL_DEVICE));
    return builder.start();
  }

  /** Runs a program to its end, at most a minute. */
  static Result run(List<String> command) throws IOException {
    var process = start(command);
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(exitOf(process), output.strip());
  }

  private static int exitOf(Process process) {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return -1;
      }
      return process.exitValue();
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.verifiedcompliance.bootstrap.config.AppConfig;
import org.verifiedcompliance.bootstrap.config.LogFormat;
import org.verifiedcompliance.bootstrap.config.LogLevel;
import org.verifiedcompliance.bootstrap.logging.Logging;

/** All that is logged while it runs, at the most talkative level. */
final class LogTape implements AutoCloseable {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream console = System.err;

  LogTape(LogFormat format) {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    Logging.follow(new AppConfig.Logs(format, LogLevel.TRACE));
  }

  /** The lines so far, in lower case. */
  List<String> lines() {
    return log.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).lines().toList();
  }

  @Override
  public void close() {
    System.setErr(console);
    Logging.follow(new AppConfig.Logs(LogFormat.TEXT, LogLevel.WARN));
  }
}

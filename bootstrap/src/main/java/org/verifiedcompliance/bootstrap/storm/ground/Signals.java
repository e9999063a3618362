package org.verifiedcompliance.bootstrap.storm.ground;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends signals to processes of ours. */
final class Signals {
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

  private Signals() {}

  /** Whether the process got it; one that is gone does not. */
  static boolean send(String signal, long pid) {
    try {
      var builder = new ProcessBuilder("kill", "-" + signal, String.valueOf(pid));
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      LOG.warn("no signal {} to {}", signal, pid, e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

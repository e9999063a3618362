package org.verifiedcompliance.bootstrap.cli;

import java.io.PrintWriter;

/** One line that is written again and again, on a terminal only. */
final class ProgressLine {
  private final PrintWriter out;
  private final boolean shown = Boolean.getBoolean("vc.terminal");

  ProgressLine(PrintWriter out) {
    this.out = out;
  }

  void show(int done, int total) {
    if (shown) {
      out.print("\r" + done + " of " + total);
      out.flush();
    }
  }

  void end() {
    if (shown) {
      out.println();
      out.flush();
    }
  }
}

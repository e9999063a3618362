package org.verifiedcompliance.bootstrap.config;

/** How log lines look. */
public enum LogFormat {
  /** For people. */
  TEXT,
  /** For machines: one object a line. */
  JSON;

  /** That of a process for which nobody chose: for people on a terminal, else for machines. */
  public static LogFormat here() {
    return isTerminal() ? TEXT : JSON;
  }

  /** The launcher knows where the error stream leads; without it, the console has to do. */
  private static boolean isTerminal() {
    var told = System.getProperty("vc.terminal");
    var console = System.console();
    return told == null ? console != null && console.isTerminal() : Boolean.parseBoolean(told);
  }
}

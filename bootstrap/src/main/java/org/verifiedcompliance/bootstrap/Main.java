package org.verifiedcompliance.bootstrap;

import java.nio.file.Path;
import org.verifiedcompliance.bootstrap.cli.CommandLines;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs one command; leaves with 0 done, 1 the check failed, 2 wrong use. */
  public static void main(String[] arguments) {
    // Guice would define classes at run time for speed that nobody feels here.
    System.setProperty("guice_bytecode_gen_option", "DISABLED");
    System.exit(CommandLines.run(System.getenv(), Path.of("vc.conf"), arguments));
  }
}

package org.verifiedcompliance.bootstrap.cli;

import picocli.CommandLine.ExitCode;

/** Something that whoever typed the command can put right; shown without a stack trace. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private UserError(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static UserError failed(String message) {
    return new UserError(ExitCode.SOFTWARE, message);
  }

  static UserError wrongUse(String message) {
    return new UserError(ExitCode.USAGE, message);
  }

  int exitCode() {
    return exitCode;
  }
}

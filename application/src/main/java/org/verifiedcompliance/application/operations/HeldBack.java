package org.verifiedcompliance.application.operations;

/** Takes back a refused attempt: something earlier that is still to come could change it. */
final class HeldBack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HeldBack() {
    super("refused before all that came earlier is here", null, false, false);
  }
}

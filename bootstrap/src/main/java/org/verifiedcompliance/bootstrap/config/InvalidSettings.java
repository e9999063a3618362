package org.verifiedcompliance.bootstrap.config;

import java.util.List;

/** Some settings are wrong; the message names every one of them. */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSettings(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}

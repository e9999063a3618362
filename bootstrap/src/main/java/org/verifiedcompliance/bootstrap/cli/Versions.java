package org.verifiedcompliance.bootstrap.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Versions implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var version = Versions.class.getPackage().getImplementationVersion();
    var java = Runtime.version().feature();
    return new String[] {
      "vc " + (version == null ? "development" : version) + " (JDK " + java + ")"
    };
  }
}

package org.verifiedcompliance.bootstrap.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.verifiedcompliance.security.KeyRing;
import org.verifiedcompliance.security.TimeKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a new signing key; running servers begin to use it by themselves. */
@Command(
    name = "rotate",
    description = "Make a new signing key; what the old one signed stays good until it expires.",
    mixinStandardHelpOptions = true)
final class KeysRotateCommand implements Callable<Integer> {
  private final LazyConfig config;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  KeysRotateCommand(LazyConfig config) {
    this.config = config;
  }

  @Override
  public Integer call() {
    var settings = config.get();
    var keys =
        KeyRing.open(
            settings.storage().keysDir(), settings.tokens().access(), InstantSource.system());
    var times = TimeKeys.open(settings.storage().keysDir(), InstantSource.system());
    var out = spec.commandLine().getOut();
    out.println("The new key is " + keys.rotate());
    out.println("The new key of time tokens is " + times.rotate());
    return 0;
  }
}

package org.verifiedcompliance.bootstrap.cli;

import java.util.function.Supplier;
import org.verifiedcompliance.bootstrap.config.AppConfig;

/** The settings, read when a command first asks: help works with wrong ones too. */
record LazyConfig(Supplier<AppConfig> read) {
  AppConfig get() {
    return read.get();
  }
}

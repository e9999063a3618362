package org.verifiedcompliance.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The programs {@code initdb}, {@code pg_ctl} and {@code postgres}. */
record Binaries(Path bin) {
  /** The installed ones if the settings name them, else the bundled ones, unpacked once. */
  static Binaries of(EmbeddedSettings settings, ServerAccount account) throws IOException {
    var installed = settings.binDirectory();
    if (installed != null) {
      return new Binaries(installed).checked();
    }
    // another account cannot look into our home, but it can into where its data are
    var cache =
        account.newOwner().isPresent()
            ? settings.dataDirectory().resolveSibling("postgres-binaries")
            : settings.cacheDirectory();
    return new Binaries(BundledArchive.find().unpackedIn(cache).resolve("bin")).checked();
  }

  String initdb() {
    return program("initdb");
  }

  String pgCtl() {
    return program("pg_ctl");
  }

  /** The major version, such as 18. */
  int majorVersion() throws IOException {
    var said = Commands.run(List.of(program("postgres"), "--version")).output();
    return Integer.parseInt(said.replaceFirst("^\\D*(\\d+)[\\s\\S]*$", "$1"));
  }

  private Binaries checked() {
    if (!Files.isExecutable(Path.of(pgCtl()))) {
      throw new IllegalStateException("no PostgreSQL in " + bin);
    }
    return this;
  }

  private String program(String name) {
    var windows = bin.resolve(name + ".exe");
    return (Files.exists(windows) ? windows : bin.resolve(name)).toString();
  }
}

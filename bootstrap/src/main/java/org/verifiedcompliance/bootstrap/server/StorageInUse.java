package org.verifiedcompliance.bootstrap.server;

import java.nio.file.Path;

/** Another process runs the embedded database of a data directory. */
public final class StorageInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StorageInUse(Path dataDir) {
    super(
        "another server or command uses DATA_DIR=%s: stop it first, or set another DATA_DIR"
            .formatted(dataDir));
  }
}

package org.verifiedcompliance.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data that lies beside the project on some machines; nothing of it is part of the project.
 */
public final class SharedData {
  private SharedData() {}

  /** The file or folder with this path below {@code shared/data}, if this machine has it. */
  public static Optional<Path> find(String path) {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var data = at.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return Optional.of(data.resolve(path)).filter(Files::exists);
      }
    }
    return Optional.empty();
  }

  /** The file or folder with this path; without it the calling test is skipped with a message. */
  public static Path need(String path) {
    var found = find(path);
    Assumptions.assumeTrue(found.isPresent(), () -> "shared/data/" + path + " is not here");
    return found.orElseThrow();
  }
}

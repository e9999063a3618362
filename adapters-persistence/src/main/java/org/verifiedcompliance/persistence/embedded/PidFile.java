package org.verifiedcompliance.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says. Only the server itself writes and removes that file.
 *
 * @param port the TCP port that it listens on, or will
 */
record PidFile(long pid, int port) {
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  /** Reads the file; empty when there is none, or it is still being written. */
  static Optional<PidFile> in(Path dataDirectory) throws IOException {
    try {
      var lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
      return lines.size() <= PORT_LINE
          ? Optional.empty()
          : Optional.of(
              new PidFile(
                  Long.parseLong(lines.get(PID_LINE).strip()),
                  Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (NoSuchFileException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  /**
   * Whether a PostgreSQL with this number lives. Numbers are used again by other programs, and a
   * dead process that nobody waits for keeps its number but has no program.
   */
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> command.contains("postgres"))
        .isPresent();
  }
}

package org.verifiedcompliance.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Which process owns a data directory: the system frees the lock even after kill -9. */
final class DataDirectoryLock implements AutoCloseable {
  private final FileChannel channel;
  private @Nullable FileLock lock;

  private DataDirectoryLock(FileChannel channel, @Nullable FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock if nobody has it. The file beside the directory stays: removing it would race.
   */
  static DataDirectoryLock tryOn(Path dataDirectory) throws IOException {
    var file = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      return new DataDirectoryLock(channel, channel.tryLock());
    } catch (OverlappingFileLockException _) {
      return new DataDirectoryLock(channel, null);
    }
  }

  boolean isHeld() {
    return lock != null;
  }

  @Override
  public void close() {
    lock = null;
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

package org.verifiedcompliance.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.verifiedcompliance.bootstrap.server.Server;

/** A server and its folder, which are gone afterwards, also after Ctrl-C. */
record ThrowAway(Server server, Path folder, AtomicBoolean isGone) implements AutoCloseable {
  static ThrowAway of(Server server, Path folder) {
    var both = new ThrowAway(server, folder, new AtomicBoolean());
    Runtime.getRuntime().addShutdownHook(new Thread(both::close, "stop"));
    return both;
  }

  @Override
  public synchronized void close() {
    if (isGone.compareAndSet(false, true)) {
      server.close();
      try {
        TemporaryFolders.delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.verifiedcompliance.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the database that can swallow what the database says, and stays open meanwhile. */
final class Relay implements AutoCloseable {
  private final DatabaseSettings direct;
  private final URI target;
  private final ServerSocket door;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger dead = new AtomicInteger();

  Relay(DatabaseSettings direct) throws IOException {
    this.direct = direct;
    this.target = URI.create(direct.jdbcUrl().substring("jdbc:".length()));
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** The same database by way of here. */
  DatabaseSettings settings() {
    var there = target.getHost() + ":" + target.getPort();
    return DatabaseSettings.of(
        direct.jdbcUrl().replace(there, "127.0.0.1:" + door.getLocalPort()),
        direct.user(),
        direct.password());
  }

  /** Nothing comes back any more over what is open now. */
  void swallowWhatIsOpen() {
    dead.set(open.size());
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (var socket : open) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        var from = door.accept();
        var to = new Socket(target.getHost(), target.getPort());
        open.add(from);
        var number = open.size();
        Thread.ofVirtual().start(() -> pump(from, to, 0));
        Thread.ofVirtual().start(() -> pump(to, from, number));
      }
    } catch (IOException _) {
      // the end
    }
  }

  private void pump(Socket from, Socket to, int number) {
    try (from;
        to) {
      var buffer = new byte[8_192];
      for (var n = from.getInputStream().read(buffer);
          n >= 0;
          n = from.getInputStream().read(buffer)) {
        if (number == 0 || number > dead.get()) {
          to.getOutputStream().write(buffer, 0, n);
        }
      }
    } catch (IOException _) {
      // the other side goes too
    }
  }
}

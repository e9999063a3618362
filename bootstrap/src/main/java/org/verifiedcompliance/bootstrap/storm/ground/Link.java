package org.verifiedcompliance.bootstrap.storm.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A stretch of network that passes bytes on, as long as nobody does something to it. */
public final class Link implements AutoCloseable {
  private static final int BACKLOG = 200;

  /** What it does to the bytes. */
  public enum Weather {
    /** Passes them on. */
    FAIR,
    /** Passes them on late. */
    SLOW,
    /** Holds them. */
    STALLED,
    /** Swallows the answers: each side believes that the other still listens. */
    HALF_OPEN,
    /** Resets what is open and refuses what is new. */
    CUT
  }

  private final ServerSocket door;
  private final AtomicReference<InetSocketAddress> target = new AtomicReference<>();
  private final Set<Wires> open = ConcurrentHashMap.newKeySet();
  private volatile Weather weather = Weather.FAIR;

  private Link(ServerSocket door) {
    this.door = door;
  }

  /** A link from a free port to nowhere yet. */
  public static Link open(String name) {
    try {
      var link = new Link(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().name(name).start(link::accept);
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is entered. */
  public int port() {
    return door.getLocalPort();
  }

  /** New connections go there from now on. */
  public void lead(String host, int port) {
    target.set(new InetSocketAddress(host, port));
  }

  /** What it does from now on. */
  public Weather weather() {
    return weather;
  }

  /** Changes what it does; what was half open is reset when that ends. */
  public void set(Weather next) {
    var before = weather;
    weather = next;
    if (next == Weather.CUT || before == Weather.HALF_OPEN) {
      reset();
    }
  }

  /** Ends all connections rudely. */
  public void reset() {
    open.forEach(Wires::close);
  }

  @Override
  public void close() throws IOException {
    door.close();
    reset();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        // closed, or the one who came is gone: the next
      }
    }
  }

  private void connect(Socket from) throws IOException {
    var to = new Socket();
    var wires = new Wires(this, from, to);
    var where = target.get();
    if (weather == Weather.CUT || where == null) {
      wires.close();
      return;
    }
    open.add(wires);
    Thread.ofVirtual().start(() -> wires.run(where));
  }

  void forget(Wires wires) {
    open.remove(wires);
  }
}

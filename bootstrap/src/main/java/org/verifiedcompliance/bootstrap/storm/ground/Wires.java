package org.verifiedcompliance.bootstrap.storm.ground;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.verifiedcompliance.bootstrap.storm.ground.Link.Weather;

/** The two directions of one connection. */
final class Wires implements AutoCloseable {
  private static final int BUFFER = 16_384;
  private static final int PATIENCE_MILLIS = 2_000;
  private static final int GLANCE_MILLIS = 20;
  private static final int SLOWNESS_MILLIS = 120;

  private final Link link;
  private final Socket from;
  private final Socket to;

  Wires(Link link, Socket from, Socket to) {
    this.link = link;
    this.from = from;
    this.to = to;
  }

  /** Passes bytes until one side closes. */
  void run(InetSocketAddress where) {
    try (this) {
      to.connect(where, PATIENCE_MILLIS);
      from.setTcpNoDelay(true);
      to.setTcpNoDelay(true);
      var answers = Thread.ofVirtual().start(() -> pump(to, from, true));
      pump(from, to, false);
      answers.join();
    } catch (IOException e) {
      // nobody there: the caller sees a closed connection
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Resets both sides; does nothing twice. */
  @Override
  public void close() {
    link.forget(this);
    reset(from);
    reset(to);
  }

  private void pump(Socket source, Socket sink, boolean isAnswer) {
    var buffer = new byte[BUFFER];
    try {
      for (var n = source.getInputStream().read(buffer);
          n >= 0;
          n = source.getInputStream().read(buffer)) {
        waitForWeather();
        if (!(isAnswer && link.weather() == Weather.HALF_OPEN)) {
          sink.getOutputStream().write(buffer, 0, n);
        }
      }
      sink.shutdownOutput();
    } catch (IOException e) {
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  private void waitForWeather() throws InterruptedException {
    if (link.weather() == Weather.SLOW) {
      Thread.sleep(SLOWNESS_MILLIS);
    }
    while (link.weather() == Weather.STALLED) {
      Thread.sleep(GLANCE_MILLIS);
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // it is gone already
    }
  }
}

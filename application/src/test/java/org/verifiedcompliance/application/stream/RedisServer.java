package org.verifiedcompliance.application.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Debian's Redis on a free port of this machine, which keeps nothing. */
public final class RedisServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/redis-server");

  private final Process process;
  private final int port;

  private RedisServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Skips the test where it is not installed, except in CI, where it must be. */
  public static void assumeInstalled() {
    Assumptions.assumeTrue(
        Files.exists(PROGRAM) || System.getenv("CI") != null,
        "needs redis-server (apt-get install it to run this)");
  }

  /** Starts one; it answers when this returns. */
  public static RedisServer start() {
    try {
      return startAt(freePort());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Starts one in place of this one, which has ended. */
  public RedisServer startAgain() {
    return startAt(port);
  }

  private static RedisServer startAt(int port) {
    try {
      var process =
          new ProcessBuilder(
                  List.of(
                      PROGRAM.toString(),
                      "--port",
                      Integer.toString(port),
                      "--bind",
                      "127.0.0.1",
                      "--save",
                      "",
                      "--appendonly",
                      "no"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      var server = new RedisServer(process, port);
      server.awaitAnswer();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where it is. */
  public URI url() {
    return URI.create("redis://127.0.0.1:" + port);
  }

  /** Cuts off all who listen. */
  public void dropConnections() {
    try {
      send("CLIENT KILL TYPE pubsub\r\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAnswer() {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        send("PING\r\n");
        return;
      } catch (IOException _) {
        Thread.onSpinWait();
      }
    }
    throw new IllegalStateException("redis-server does not answer");
  }

  private void send(String command) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(2_000);
      socket.getOutputStream().write(command.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      if (socket.getInputStream().read() < 0) {
        throw new IOException("no answer");
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

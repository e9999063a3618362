package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.verifiedcompliance.http.health.HealthRoutes;

/** How many connections one client address may have open. */
class ConnectionLimitTest {
  private static final int MOST = 3;
  private static final HttpSettings SETTINGS =
      HttpSettings.listeningOn("127.0.0.1", 0).withConnectionsPerAddress(MOST);

  private static final Routes HEALTH =
      new HealthRoutes(Set.of(), new Readiness(), InstantSource.system());

  private final TestServer server = TestServer.with(SETTINGS, new ExampleRoutes(), HEALTH);
  private final List<Socket> open = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    for (var socket : open) {
      socket.close();
    }
    server.close();
  }

  @Test
  void whatIsAboveTheLimitIsToldSoAndClosed() throws IOException {
    for (int i = 0; i < MOST; i++) {
      assertThat(ask(connect("127.0.0.1"), "/things/near?lat=1")).startsWith("HTTP/1.1 200");
    }
    var surplus = connect("127.0.0.1");

    assertThat(ask(surplus, "/things/near?lat=1"))
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After: 1", "Connection: close", "application/problem+json");
    assertThat(surplus.getInputStream().readAllBytes()).isNotNull();
  }

  @Test
  void aConnectionThatClosesMakesRoom() throws IOException {
    for (int i = 0; i < MOST; i++) {
      assertThat(ask(connect("127.0.0.1"), "/health")).startsWith("HTTP/1.1 200");
    }
    open.getFirst().close();

    // The server notices a moment later.
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    String head;
    do {
      try (var socket = connect("127.0.0.1")) {
        head = ask(socket, "/things/near?lat=1");
      }
    } while (!head.startsWith("HTTP/1.1 200") && System.nanoTime() < end);
    assertThat(head).startsWith("HTTP/1.1 200");
  }

  @Test
  void healthIsToldAllTheSame() throws IOException {
    for (int i = 0; i <= MOST; i++) {
      assertThat(ask(connect("127.0.0.1"), "/health")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anotherAddressIsNotCounted() throws IOException {
    for (int i = 0; i < MOST; i++) {
      assertThat(ask(connect("127.0.0.1"), "/health")).startsWith("HTTP/1.1 200");
    }
    assertThat(ask(connect("127.0.0.2"), "/things/near?lat=1")).startsWith("HTTP/1.1 200");
  }

  @Test
  void farAboveTheLimitNothingIsSaid() throws IOException {
    for (int i = 0; i < 4 * MOST; i++) {
      ask(connect("127.0.0.1"), "/health");
    }
    assertThat(ask(connect("127.0.0.1"), "/health")).isEmpty();
  }

  private Socket connect(String from) throws IOException {
    var base = server.base();
    var socket =
        new Socket(
            InetAddress.getByName(base.getHost()), base.getPort(), InetAddress.getByName(from), 0);
    socket.setSoTimeout(10_000);
    open.add(socket);
    return socket;
  }

  /** The head of the answer; empty when there was none. */
  private static String ask(Socket socket, String path) {
    var head = new StringBuilder();
    try {
      var request = "GET " + path + " HTTP/1.1\r\nHost: vc\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
        head.append((char) b);
        if (head.toString().endsWith("\r\n\r\n")) {
          break;
        }
      }
    } catch (IOException closed) {
      // What was read so far is the answer.
    }
    return head.toString();
  }
}

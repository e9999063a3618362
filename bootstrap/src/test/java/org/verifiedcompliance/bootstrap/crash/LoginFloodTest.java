package org.verifiedcompliance.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.client.ServerProcess;

/** Two hundred log-ins at once: some wait, the others are told to come again, the server lives. */
class LoginFloodTest {
  private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx256m");

  /** All come from one address here, which must not be what turns them away. */
  private static final Map<String, String> SETTINGS =
      Map.of("RATE_LIMIT_ENABLED", "false", "ADMIN_MFA_REQUIRED", "false");

  private static final int LOG_INS = 200;

  /** More than are let in at once, and fewer than log in, so that some wait for their own. */
  private static final int PEOPLE = 80;

  private static final int LOOKS = 200;
  private static final int SLOWER = 20;
  private static final String PASSWORD = "a long walk to the library";
  private static final long MEBI_IN_KIBI = 1024;

  private final HttpClient flood = client();
  private final HttpClient probe = client();

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theOverflowIsTurnedAwayAndHealthStaysQuick(@TempDir Path folder) throws Exception {
    try (var server = ServerProcess.start(folder, FLAGS, SETTINGS);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      everybodyRegisters(server);
      var atRest = kibibytes(server, "VmRSS");
      var quiet = p99(healthOf(server.url(), LOOKS));

      var running =
          IntStream.range(0, LOG_INS)
              .mapToObj(i -> threads.submit(() -> logIn(server.url(), i % PEOPLE)))
              .toList();
      var health = healthUntil(server.url(), running);

      assertThat(running).extracting(login -> login.get().statusCode()).contains(200, 503);
      assertThat(running).allSatisfy(login -> assertThatItIsAnsweredWell(login.get()));
      // What is slow at rest, because the machine does something else, is slower in a flood.
      assertThat(p99(health)).isLessThan(Math.max(1_000, SLOWER * quiet));
      assertThat(kibibytes(server, "VmHWM") - atRest).isLessThan(150 * MEBI_IN_KIBI);
    }
  }

  private static void everybodyRegisters(ServerProcess server) throws Exception {
    var client = ApiClient.at(server.url());
    try (var few = Executors.newFixedThreadPool(4)) {
      var joining =
          IntStream.range(0, PEOPLE)
              .mapToObj(who -> few.submit(() -> client.post("/auth/register", newcomer(who))))
              .toList();
      for (var joined : joining) {
        joined.get().expect(201);
      }
    }
  }

  private static Map<String, Object> newcomer(int who) {
    return Map.of(
        "email",
        email(who),
        "password",
        PASSWORD,
        "first_name",
        "Flood",
        "last_name",
        "Test",
        "consent_granted",
        true);
  }

  private static String email(int who) {
    return "flood.test" + who + "@example.org";
  }

  private static void assertThatItIsAnsweredWell(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isIn(200, 503);
    if (answer.statusCode() == 503) {
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }
  }

  private HttpResponse<String> logIn(URI server, int who) throws Exception {
    var body =
        """
        {"email": "%s", "password": "%s"}
        """
            .formatted(email(who), PASSWORD);
    var request =
        HttpRequest.newBuilder(server.resolve("/auth/login"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return flood.send(request.build(), BodyHandlers.ofString());
  }

  /** How many milliseconds each look at the health took, until all log-ins are answered. */
  private List<Long> healthUntil(URI server, List<? extends Future<?>> running) throws Exception {
    var times = new ArrayList<Long>();
    while (running.stream().anyMatch(login -> !login.isDone())) {
      times.add(healthOf(server));
    }
    return times;
  }

  private List<Long> healthOf(URI server, int looks) throws Exception {
    var times = new ArrayList<Long>();
    for (var i = 0; i < looks; i++) {
      times.add(healthOf(server));
    }
    return times;
  }

  private long healthOf(URI server) throws Exception {
    var request = HttpRequest.newBuilder(server.resolve("/health")).build();
    var begin = System.nanoTime();
    assertThat(probe.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static long p99(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() * 99 / 100);
  }

  private static long kibibytes(ServerProcess server, String what) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(server.pid()), "status"))) {
      var line = lines.filter(text -> text.startsWith(what + ":")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
  }
}

package org.verifiedcompliance.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.client.ServerProcess;

/**
 * What was acknowledged is there after a kill: of the server, and every second time its database.
 */
class KillNineTest {
  private static final int CUTS = 10;
  private static final int PEOPLE = 4;
  private static final int EVENTS_BEFORE_THE_CUT = 40;
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");
  private static final Map<String, String> SETTINGS =
      Map.of("RATE_LIMIT_ENABLED", "false", "ADMIN_MFA_REQUIRED", "false");

  /** An event that the server has acknowledged. */
  private record Acknowledged(int person, String session, String event) {}

  @Test
  void noAcknowledgedEventIsLostWhenTheServerIsKilled(@TempDir Path folder) throws Exception {
    var acknowledged = new ConcurrentLinkedQueue<Acknowledged>();
    for (int cut = 0; cut < CUTS; cut++) {
      try (var server = ServerProcess.start(folder, FLAGS, SETTINGS)) {
        attendUntilKilled(server, cut, acknowledged);
      }
      if (cut % 2 == 1) {
        killDatabase(folder.resolve("data/postgres/postmaster.pid"));
      }
    }
    try (var server = ServerProcess.start(folder, FLAGS, SETTINGS)) {
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(CUTS * EVENTS_BEFORE_THE_CUT);
      assertThat(lost(server, acknowledged)).isEmpty();
      assertThat(server.stop()).isZero();
    }
  }

  private static void attendUntilKilled(
      ServerProcess server, int cut, Queue<Acknowledged> acknowledged) throws Exception {
    var enough = new CountDownLatch(EVENTS_BEFORE_THE_CUT);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int person = 0; person < PEOPLE; person++) {
        int who = person;
        var me = cut == 0 ? join(server, who) : signIn(server, who);
        threads.execute(() -> attendForever(me, who, acknowledged, enough));
      }
      enough.await();
      server.kill();
    }
  }

  private static void killDatabase(Path pidFile) throws IOException {
    var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Ends when the server is gone. */
  private static void attendForever(
      ApiClient me, int who, Queue<Acknowledged> acknowledged, CountDownLatch enough) {
    try {
      closeWhatIsOpen(me);
      while (true) {
        var opened =
            me.post("/sessions", Map.of("dest_name", "Load", "dest_lat", 1, "dest_lng", 2));
        var session = opened.expect(201).path("session_id").asString();
        for (var action : List.of("check-in", "check-out")) {
          var answer = me.post("/sessions/" + session + "/" + action, fix()).expect(200);
          acknowledged.add(new Acknowledged(who, session, answer.path("event_id").asString()));
          enough.countDown();
        }
      }
    } catch (UncheckedIOException killed) {
      // As it should be.
    }
  }

  private static void closeWhatIsOpen(ApiClient me) {
    var active = me.get("/sessions/active");
    if (active.status() == 200) {
      me.post("/sessions/" + active.text("session_id") + "/end", Map.of()).expect(200);
    }
  }

  private static List<Acknowledged> lost(ServerProcess server, Queue<Acknowledged> acknowledged) {
    var people = IntStream.range(0, PEOPLE).mapToObj(i -> signIn(server, i)).toList();
    return acknowledged.stream()
        .filter(event -> !isThere(people.get(event.person()), event))
        .toList();
  }

  private static boolean isThere(ApiClient me, Acknowledged event) {
    var details = me.get("/sessions/" + event.session() + "/details").expect(200);
    return StreamSupport.stream(details.path("events").spliterator(), false)
        .anyMatch(kept -> kept.path("event_id").asString().equals(event.event()));
  }

  private static Map<String, Object> fix() {
    return Map.of("lat", 1, "lng", 2, "accuracy", 5, "ts_client", Instant.now().toString());
  }

  private static ApiClient join(ServerProcess server, int person) {
    return ApiClient.at(server.url()).join("Crash", "Test" + person);
  }

  private static ApiClient signIn(ServerProcess server, int person) {
    return ApiClient.at(server.url())
        .signIn("crash.test" + person + "@example.org", "a long walk to the library");
  }
}

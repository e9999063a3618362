package org.verifiedcompliance.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.application.live.MessageId;
import org.verifiedcompliance.application.stream.RedisServer;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.client.ServerProcess;
import org.verifiedcompliance.persistence.embedded.EmbeddedPostgres;
import org.verifiedcompliance.persistence.embedded.EmbeddedSettings;

/** Two servers on one database, with a listener on each; one is killed, and nothing is missed. */
class TwoNodesTest {
  private static final int STAYS = 12;
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");
  private static final long PATIENCE_SECONDS = 60;

  @Test
  void nothingIsMissedWhenTheNodesTalkByTheDatabase(@TempDir Path home) throws Exception {
    killOne(home, null);
  }

  @Test
  void nothingIsMissedWhenTheNodesTalkByRedis(@TempDir Path home) throws Exception {
    RedisServer.assumeInstalled();
    try (var redis = RedisServer.start()) {
      killOne(home, redis.url());
    }
  }

  private static void killOne(Path home, @Nullable URI redis) throws Exception {
    try (var database = EmbeddedPostgres.start(EmbeddedSettings.in(home.resolve("postgres")));
        var first = start(home.resolve("first"), home, database, redis);
        var second = start(home.resolve("second"), home, database, redis)) {
      var ada = ApiClient.at(first.url()).join("Ada", "Twice");
      var atSecond = ApiClient.at(second.url()).with(ada.token());
      var begin = ada.get("/sync/status").expect(200).path("cursor").asString();
      var told = new ConcurrentLinkedQueue<String>();
      var onFirst = new Follower(ada.token(), first.url(), second.url(), begin);
      var onSecond = new Follower(ada.token(), second.url(), second.url(), begin);

      attend(ada, STAYS, told);
      attend(atSecond, STAYS, told);
      hearsAll(onSecond, told);
      var writing = Thread.ofVirtual().start(() -> attendUntilKilled(ada, told));
      int before = told.size();
      assertThat(onSecond.await(() -> told.size() > before + 6, PATIENCE_SECONDS)).isTrue();
      first.kill();
      writing.join();
      closeWhatIsOpen(atSecond);
      attend(atSecond, STAYS, told);

      for (var follower : List.of(onFirst, onSecond)) {
        hearsAll(follower, told);
        assertThat(follower.ids().stream().map(id -> MessageId.parse(id).orElseThrow()))
            .isSorted()
            .doesNotHaveDuplicates();
        follower.end();
      }
      assertThat(onFirst.heard()).isEqualTo(onSecond.heard());
    }
  }

  private static ServerProcess start(
      Path folder, Path home, EmbeddedPostgres database, @Nullable URI redis) throws Exception {
    Files.createDirectories(folder);
    var where = database.database();
    var settings = new HashMap<String, String>();
    settings.put(
        "DATABASE_URL",
        where
            .jdbcUrl()
            .replace(
                "jdbc:postgresql://",
                "postgresql://" + where.user() + ":" + where.password() + "@"));
    settings.put("SIGNING_KEYS_DIR", home.resolve("keys").toString());
    settings.put("RATE_LIMIT_ENABLED", "false");
    settings.put("ADMIN_MFA_REQUIRED", "false");
    if (redis != null) {
      settings.put("EVENTS_URL", redis.toString());
    }
    return ServerProcess.start(folder, FLAGS, settings);
  }

  private static void hearsAll(Follower follower, Queue<String> told) throws Exception {
    follower.await(() -> follower.heard().containsAll(told), PATIENCE_SECONDS);
    assertThat(follower.heard()).containsAll(told);
  }

  /** What is put down as told has been acknowledged. */
  private static void attend(ApiClient me, int stays, Queue<String> told) {
    for (int i = 0; i < stays; i++) {
      var place = Map.of("dest_name", "Hall", "dest_lat", 1, "dest_lng", 2);
      var session = me.post("/sessions", place).expect(201).path("session_id").asString();
      told.add(session + " statusChange");
      me.post("/sessions/" + session + "/check-in", fix()).expect(200);
      told.add(session + " checkIn");
      me.post("/sessions/" + session + "/check-out", fix()).expect(200);
      told.add(session + " checkOut");
    }
  }

  private static void attendUntilKilled(ApiClient me, Queue<String> told) {
    try {
      attend(me, Integer.MAX_VALUE, told);
    } catch (UncheckedIOException _) {
      // as it should be
    }
  }

  private static void closeWhatIsOpen(ApiClient me) {
    var active = me.get("/sessions/active");
    if (active.status() == 200) {
      me.post("/sessions/" + active.text("session_id") + "/end", Map.of()).expect(200);
    }
  }

  private static Map<String, Object> fix() {
    return Map.of("lat", 1, "lng", 2, "accuracy", 5, "ts_client", Instant.now().toString());
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.verifiedcompliance.bootstrap.config.LogFormat;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.persistence.Database;

/** Whatever happens to what people say, and whatever breaks, the log holds none of it. */
class CanaryLogsTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void aLifeAndAllThatGoesWrongInIt(LogFormat format) {
    try (var silence = Silence.over(wired, format)) {
      var life = Memoir.of(wired, format == LogFormat.JSON ? "dunnockcrake" : "tealbittern");
      var misuse = misuse(life);

      misuse.raw();
      assertThat(misuse.all()).extracting(answer -> answer.status()).contains(400, 401, 404);
      assertThat(misuse.all()).allMatch(answer -> answer.status() < 500);

      assertThat(silence.lines()).isGreaterThan(500);
      assertThat(silence.places()).hasSizeGreaterThan(20);
      assertThat(silence.breaches(life.traces())).isEmpty();
    }
  }

  private static Misuse misuse(Memoir life) {
    var login =
        "{\"email\": \"%s\", \"password\": \"%s\"}"
            .formatted(wired.account("member"), WiredServer.PASSWORD);
    var token = ok(wired.anonymous().post("/auth/login", login)).json().get("access_token");
    return new Misuse(
        wired, wired.anonymous().bearing(token.asString()), life.canary, token.asString());
  }

  @Test
  void tablesThatRefuseEveryRow() {
    var canary = Canary.everywhere(wired, "rookdotterel");
    var client = unchecked(canary);
    var traces = tracesOf(canary);
    try (var silence = Silence.over(wired, LogFormat.JSON)) {
      var statuses = new HashSet<Integer>();
      for (var table : tables()) {
        refuse(table, true);
        try {
          statuses.addAll(writes(canary, client));
        } finally {
          refuse(table, false);
        }
      }

      assertThat(statuses).contains(500);
      assertThat(silence.breaches(Set.of("violates check constraint"))).isNotEmpty();
      assertThat(silence.breaches(traces)).isEmpty();
    }
  }

  @Test
  void aPoolThatIsClosed() {
    var canary = Canary.everywhere(wired, "wheatearjay");
    try (var silence = Silence.over(wired, LogFormat.TEXT);
        var node = wired.anotherNode()) {
      var client = wired.signIn(node, canary.email);
      node.injector().getInstance(Database.class).close();

      assertThat(writes(canary, client)).contains(503).doesNotContain(200, 201);

      assertThat(silence.lines()).isPositive();
      assertThat(silence.breaches(tracesOf(canary))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void whatIsLoggedIsFound(LogFormat format) {
    var words = Set.of("plantedcanary");
    for (var leak : leaks()) {
      try (var silence = Silence.over(wired, format)) {
        leak.run();
        assertThat(silence.breaches(words)).isNotEmpty();
        assertThat(silence.breaches(Spellings.ofDegrees(Canary.LAT))).isNotEmpty();
      }
    }
  }

  private static List<Runnable> leaks() {
    var log = LoggerFactory.getLogger("org.verifiedcompliance.planted");
    var leak = "plantedcanary at 4.71234567E1";
    return List.of(
        () -> log.trace("plantedcanary at {}", 47.1234567),
        () -> log.debug("{}", List.of("PlantedCanary", 471234567)),
        () -> log.warn("it failed", new IllegalStateException(new IllegalStateException(leak))),
        () -> {
          try (var _ = MDC.putCloseable("request_id", leak)) {
            log.info("a request");
          }
        });
  }

  /** Nothing documents that the server may fail. */
  private static TestClient unchecked(Canary canary) {
    var anybody = TestClient.at(wired.server().url(), call -> {});
    var login = "{\"email\": \"%s\", \"password\": \"%s\"}";
    var answer = anybody.post("/auth/login", login.formatted(canary.email, WiredServer.PASSWORD));
    return anybody.bearing(ok(answer).json().get("access_token").asString());
  }

  private static Set<String> tracesOf(Canary canary) {
    var all = new HashSet<>(Spellings.of(List.of(canary.word)));
    all.addAll(Spellings.ofDegrees(Canary.LAT));
    all.addAll(Spellings.ofDegrees(Canary.LNG));
    return all;
  }

  /** The statuses of what a person writes most. */
  private static Set<Integer> writes(Canary canary, TestClient client) {
    var word = canary.word;
    var place = "\"lat\": %s, \"lng\": %s".formatted(Canary.LAT, Canary.LNG);
    var trip =
        "{\"dest_name\": \"%s\", \"dest_lat\": %s, \"dest_lng\": %s}"
            .formatted(word, Canary.LAT, Canary.LNG);
    var statuses = new HashSet<Integer>();
    statuses.add(client.patch("/contacts/" + canary.id, "{\"notes\": \"" + word + "\"}").status());
    statuses.add(client.post("/meetings", "{\"name\": \"" + word + "\", " + place + "}").status());
    statuses.add(client.post("/sessions", trip).status());
    statuses.add(client.post(canary.session + "/check-in", canary.fix()).status());
    statuses.add(
        client
            .post(
                canary.session + "/presence",
                "{\"samples\": [{" + place + ", \"ts\": \"" + wired.clock().instant() + "\"}]}")
            .status());
    var device = "{\"platform\": \"web\", \"token\": \"%s %d\"}";
    statuses.add(client.post("/me/devices", device.formatted(word, System.nanoTime())).status());
    var operation = Offline.operation(UUID.randomUUID(), "create_session", wired.clock().instant());
    var batch = Offline.batch(word, List.of(operation.numbered(System.nanoTime()).saying(trip)));
    statuses.add(client.post("/offline/queue", batch).status());
    statuses.add(client.post("/auth/send-otp", email(canary)).status());
    return statuses;
  }

  private static String email(Canary canary) {
    return "{\"email\": \"" + canary.email + "\"}";
  }

  private static List<String> tables() {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT relname FROM pg_class
                    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                    """)
                .mapTo(String.class)
                .list());
  }

  private static void refuse(String table, boolean all) {
    var sql =
        all
            ? "ALTER TABLE %s ADD CONSTRAINT refusal CHECK (false) NOT VALID"
            : "ALTER TABLE %s DROP CONSTRAINT refusal";
    wired.database().jdbi().useHandle(handle -> handle.execute(sql.formatted(table)));
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.ForgetOldTraces;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Signing in and out on the whole server, with its caches, locks and announcements. */
class SignInJourneyTest {
  private static final String EVENT_ADDRESS = "account_event_address";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void noSecretThatWasGivenOutStandsInTheDatabase() {
    var email = wired.account("member");
    var first = tokens(email);
    var second = refresh(refreshTokenOf(first)).json();
    logIn(email, "a wrong password here");

    var everything = wholeDatabase();
    assertThat(everything).contains(email);
    for (var tokens : List.of(first, second)) {
      assertThat(everything).doesNotContain(accessTokenOf(tokens), refreshTokenOf(tokens));
    }
    assertThat(everything).doesNotContain(WiredServer.PASSWORD, "a wrong password here");
  }

  @RepeatedTest(10)
  void twentyRefreshesAtOnceGetOneSuccessorAndEndNothing() throws Exception {
    var email = wired.account("member");
    var first = tokens(email);
    var answers = atOnce(20, () -> refresh(refreshTokenOf(first)));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers.stream().map(answer -> refreshTokenOf(answer.json())).distinct()).hasSize(1);
    assertThat(unspentTokensOf(email)).isEqualTo(1);
    assertThat(refresh(refreshTokenOf(answers.getFirst().json())).status()).isEqualTo(200);
  }

  @Test
  void requestsThatCameAtOnceButAreAnsweredOneByOneEndNothing() {
    var first = tokens(wired.account("member"));
    var second = refresh(refreshTokenOf(first)).json();
    for (var i = 0; i < 3; i++) {
      assertThat(refreshTokenOf(refresh(refreshTokenOf(first)).json()))
          .isEqualTo(refreshTokenOf(second));
    }
    assertThat(me(second)).isEqualTo(200);
  }

  @Test
  void theThirdTryEndsTheFamily() {
    var first = tokens(wired.account("member"));
    var second = refresh(refreshTokenOf(first)).json();
    wired.clock().moveBy(Duration.ofSeconds(2));
    var again = refresh(refreshTokenOf(first));
    wired.clock().moveBy(Duration.ofSeconds(2));

    assertThat(refreshTokenOf(again.json())).isEqualTo(refreshTokenOf(second));
    assertThat(refresh(refreshTokenOf(first)).status()).isEqualTo(401);
    assertThat(refresh(refreshTokenOf(second)).status()).isEqualTo(401);
    assertThat(me(second)).isEqualTo(401);
  }

  @Test
  void whatSigningInLeftBehindIsForgottenInTime() {
    var email = wired.account("member");
    tokens(email);
    logIn(email, "a wrong password here");
    wired.clock().moveBy(Duration.ofDays(61));

    wired.server().injector().getInstance(ForgetOldTraces.class).forget();

    for (var table :
        List.of("login_failure", "login_network", "refresh_token", "sign_in", EVENT_ADDRESS)) {
      assertThat(rowsOf(table)).describedAs(table).isZero();
    }
    assertThat(rowsOf("account_event")).isPositive();
    assertThat(logIn(email, WiredServer.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void loggingOutWorksAtOnceThoughTheStateIsRemembered() {
    var tokens = tokens(wired.account("member"));
    assertThat(me(tokens)).isEqualTo(200);

    var client = wired.anonymous().bearing(accessTokenOf(tokens));
    assertThat(client.post("/auth/logout").status()).isEqualTo(200);

    assertThat(me(tokens)).isEqualTo(401);
  }

  @Test
  void anAccountThatAnotherNodeClosesIsRefusedWithinSeconds() {
    var email = wired.account("member");
    var tokens = tokens(email);
    assertThat(me(tokens)).isEqualTo(200);
    var accounts = wired.server().injector().getInstance(Accounts.class);
    var account = accounts.findByEmail(new EmailAddress(email)).orElseThrow();

    accounts.setActive(account.person().id(), false);

    var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (me(tokens) != 401) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  @Test
  void whatOneNodeEndsTheOtherRefuses() throws Exception {
    var tokens = tokens(wired.account("member"));
    try (var other = wired.anotherNode()) {
      var elsewhere = TestClient.at(other.url(), wired.contract()).bearing(accessTokenOf(tokens));
      assertThat(elsewhere.get("/auth/me").status()).isEqualTo(200);

      wired.anonymous().bearing(accessTokenOf(tokens)).post("/auth/logout");

      // Less than the five seconds after which it would have asked again by itself.
      var end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
      while (elsewhere.get("/auth/me").status() != 401) {
        assertThat(System.nanoTime()).isLessThan(end);
      }
    }
  }

  @Test
  void ofAHundredGuessesAtOnceFewReachTheHash() throws Exception {
    var email = wired.account("member");
    var statuses =
        atOnce(100, () -> logIn(email, "a wrong password here")).stream()
            .map(Answer::status)
            .toList();

    assertThat(statuses).containsOnly(401, 429);
    assertThat(statuses.stream().filter(status -> status == 401)).hasSizeLessThanOrEqualTo(10);
  }

  /** Both sides hash once, which is most of the time; without the hash one would be far quicker. */
  @Test
  void timeDoesNotTellWhetherAnAddressIsKnown() {
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (var i = 0; i < 15; i++) {
      var email = wired.account("member");
      known.add(nanos(() -> logIn(email, "a wrong password here")));
      unknown.add(nanos(() -> logIn("no" + email, "a wrong password here")));
      wired.clock().moveBy(Duration.ofMinutes(6));
    }

    assertThat(median(known) / (double) median(unknown)).isBetween(0.6, 1.7);
  }

  private static JsonNode tokens(String email) {
    var answer = logIn(email, WiredServer.PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private static Answer logIn(String email, String password) {
    return wired
        .anonymous()
        .post(
            "/auth/login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
  }

  private static Answer refresh(String token) {
    return wired.anonymous().post("/auth/refresh", "{\"refresh_token\": \"" + token + "\"}");
  }

  private static int me(JsonNode tokens) {
    return wired.anonymous().bearing(accessTokenOf(tokens)).get("/auth/me").status();
  }

  private static String accessTokenOf(JsonNode tokens) {
    return tokens.get("access_token").stringValue();
  }

  private static String refreshTokenOf(JsonNode tokens) {
    return tokens.get("refresh_token").stringValue();
  }

  private static List<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Answer>();
      for (var done : threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> call).toList())) {
        answers.add(done.get());
      }
      return answers;
    }
  }

  private static int unspentTokensOf(String email) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM refresh_token t
                    JOIN sign_in s ON s.id = t.sign_in_id AND s.ended_at IS NULL
                    JOIN person p ON p.id = s.person_id
                    WHERE p.email = :email AND t.used_at IS NULL
                    """)
                .bind("email", email)
                .mapTo(Integer.class)
                .one());
  }

  private static String wholeDatabase() {
    return wired
        .database()
        .jdbi()
        .withHandle(handle -> {
          var tables =
              handle
                  .createQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                  .mapTo(String.class)
                  .list();
          var rows = new ArrayList<String>();
          for (var table : tables) {
            rows.addAll(
                handle
                    .createQuery("SELECT t::text FROM \"" + table + "\" t")
                    .mapTo(String.class)
                    .list());
          }
          return String.join("\n", rows);
        });
  }

  private static int rowsOf(String table) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
  }

  private static long nanos(Runnable work) {
    var begin = System.nanoTime();
    work.run();
    return System.nanoTime() - begin;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}

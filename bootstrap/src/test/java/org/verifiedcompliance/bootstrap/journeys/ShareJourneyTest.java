package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Somebody without an account opens a link. */
class ShareJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();
  private static final String EVERYTHING =
      ", \"fields\": [\"name\", \"meeting\", \"place\", \"times\", \"duration\", \"reasons\","
          + " \"proofs\"]";
  private static final String JSON = "application/json";

  private final String email = wired.account("member");
  private final TestClient ada = wired.signIn(email);
  private final String session = Links.attended(wired, ada);
  private final TestClient outsider = wired.anonymous();

  @Test
  void anOutsiderSeesWhatWasChosenAndNothingElse() {
    var made = Links.made(ada, session, ", \"label\": \"for the judge\"");
    assertThat(made.get("public_token").asString()).matches("[A-Za-z0-9_-]{43}");
    assertThat(made.get("expires_in").asLong()).isEqualTo(Duration.ofDays(30).toSeconds());

    var seen = ok(json(path(made))).text();
    var page = ok(outsider.get(path(made))).text().replaceAll("(?s)<style>.*</style>", "");
    for (var text : List.of(seen, page)) {
      assertThat(text)
          .doesNotContain("Test", "Evening group", "for the judge", session, email)
          .doesNotContain("52.5", "13.4", "@", made.get("share_id").asString());
    }
    var proof = json(path(made)).json();
    assertThat(proof.get("person").asString()).isEqualTo("m. T.");
    var stay = proof.get("sessions").get(0);
    assertThat(stay.get("date").asString()).startsWith("2026-03-0");
    assertThat(stay.get("id").asString()).matches("[0-9a-f-]{14}4[0-9a-f-]{21}");
    for (var hidden : List.of("meeting", "check_in_time", "end_time", "timezone", "duration")) {
      assertThat(stay.get(hidden).isNull()).as(hidden).isTrue();
    }
    assertThat(stay.get("check_in").get("policy_hash").isNull()).isTrue();
    assertThat(stay.get("verdict").asString()).isEqualTo("verified");
    assertThat(stay.get("check_in").get("confidence").asDouble()).isGreaterThan(0.9);
  }

  @Test
  void everythingThatWasChosenIsThere() {
    var proof = json(path(Links.made(ada, session, EVERYTHING))).json();

    assertThat(proof.get("person").asString()).isEqualTo("member Test");
    var stay = proof.get("sessions").get(0);
    assertThat(stay.get("meeting").asString()).isEqualTo("Evening group");
    assertThat(stay.get("duration").asLong()).isEqualTo(600);
    assertThat(stay.get("timezone").asString()).isEqualTo("Europe/Berlin");
    assertThat(stay.get("date").isNull()).isTrue();
    assertThat(stay.get("check_out").get("policy_hash").asString()).hasSize(64);
    var page = ok(outsider.get(path(Links.made(ada, session, EVERYTHING)))).text();
    assertThat(page).contains("Evening group", "member Test", "Stayed 10 min", "Europe/Berlin");
  }

  @Test
  void whateverShowsNothingLooksTheSame() {
    var taken = Links.made(ada, session, "");
    ok(ada.delete("/shares/" + taken.get("share_id").asString()));
    var used = Links.made(ada, session, ", \"max_views\": 1");
    ok(outsider.get(path(used)));
    var late = Links.made(ada, session, ", \"expires_in\": 60");
    wired.clock().moveBy(Duration.ofSeconds(60));
    var never = "/public/" + "A".repeat(43);

    var paths = List.of(never, "/public/x", path(taken), path(used), path(late), closed());
    var pages = paths.stream().map(outsider::get).toList();
    assertThat(pages).allSatisfy(page -> assertThat(page.status()).isEqualTo(404));
    assertThat(pages.stream().map(Answer::text).distinct()).hasSize(1);
    assertThat(
            paths.stream()
                .map(this::json)
                .map(answer -> answer.status() + answer.text().replaceAll("\"request_id\".*", ""))
                .distinct())
        .hasSize(1);
    assertThat(outsider.get(path(used) + "/qr.svg").status()).isEqualTo(404);
    assertThat(outsider.get("/api/v1" + never).text()).isNotEqualTo(pages.getFirst().text());
  }

  /** A link of somebody whose account was closed since. */
  private String closed() {
    var address = wired.account("member");
    var person = wired.signIn(address);
    var made = Links.made(person, Links.attended(wired, person), "");
    wired
        .database()
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "UPDATE account SET active = false FROM person WHERE id = person_id AND email = ?",
                address));
    return path(made);
  }

  @Test
  void headersKeepTheLinkToItsReaders() {
    var answer = ok(outsider.get(path(Links.made(ada, session, ""))));

    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.header("X-Robots-Tag").orElse("")).startsWith("noindex");
    assertThat(answer.header("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(answer.text()).doesNotContain("<script", "<link", "src=", "style=");
  }

  @Test
  void everyLookIsToldToTheSharerAlone() {
    var made = Links.made(ada, session, "");
    var views = "/shares/" + made.get("share_id").asString() + "/views";
    ok(outsider.header("User-Agent", "Mozilla/5.0 (iPhone) Mobile").get(path(made)));
    ok(outsider.send("HEAD", path(made), BodyPublishers.noBody()));

    var looks = ok(ada.get(views)).json();
    assertThat(looks).hasSize(1);
    assertThat(looks.get(0).get("client").asString()).isEqualTo("phone");
    assertThat(looks.get(0).get("network").asString()).isEqualTo("127.0.0.0/24");
    var somebody = wired.member("Mallory");
    assertThat(somebody.get(views).status()).isEqualTo(404);
    assertThat(somebody.delete("/shares/" + made.get("share_id").asString()).status())
        .isEqualTo(404);
    assertThat(wired.admin().get(views).status()).isEqualTo(404);
    assertThat(ok(ada.get("/shares")).json().get(0).get("views").asInt()).isEqualTo(1);
  }

  @Test
  void ofManyAtOnceNoMoreLookThanMay() throws InterruptedException, ExecutionException {
    var path = path(Links.made(ada, session, ", \"max_views\": 3"));
    Callable<Integer> look = () -> outsider.get(path).status();

    try (var threads = Executors.newFixedThreadPool(8)) {
      var seen = 0;
      for (var each : threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> look).toList())) {
        seen += each.get() == 200 ? 1 : 0;
      }
      assertThat(seen).isEqualTo(3);
    }
  }

  @Test
  void aTimeTakesTheSessionsThatBeganInItAndNoLaterOnes() {
    var from = wired.clock().instant().minus(Duration.ofMinutes(31));
    var to = wired.clock().instant().plus(Duration.ofDays(1));
    var body = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to);
    var made = ok(ada.post("/auth/public-token", body)).json();
    Links.attended(wired, ada);

    assertThat(json(path(made)).json().get("sessions")).hasSize(1);
    var far = "{\"to\": \"2020-01-01T00:00:00Z\"}";
    assertThat(ada.post("/auth/public-token", far).code()).isEqualTo("nothing-to-share");
  }

  @Test
  void whatWasReviewedSinceIsShownAsItIsNow() {
    var far = wired.member("Far");
    var own = ok(far.post("/sessions", Fixes.DESTINATION)).json().get("session_id").asString();
    ok(far.post("/sessions/" + own + "/check-in", "{}"));
    var made = path(Links.made(far, own, ""));
    assertThat(verdict(made).get("verdict").asString()).isEqualTo("unverifiable");

    var word = "{\"note\": \"I saw them.\"}";
    ok(wired.admin().post("/sessions/" + own + "/confirmation", word));

    assertThat(verdict(made).get("verdict").asString()).isNotEqualTo("unverifiable");
    assertThat(verdict(made).get("changed").asBoolean()).isTrue();
  }

  private JsonNode verdict(String path) {
    return json(path).json().get("sessions").get(0).get("check_in");
  }

  @Test
  void onlyOnesOwnSessionsAreSharedAndEveryBadFieldIsNamed() {
    var foreign = Links.attended(wired, wired.member("Bob"));
    var both = "{\"session_ids\": [\"%s\", \"%s\"]}".formatted(session, foreign);
    assertThat(ada.post("/auth/public-token", both).code()).isEqualTo("session-not-found");
    assertThat(outsider.post("/auth/public-token", both).status()).isEqualTo(401);

    var bad =
        """
        {"session_ids": ["7"], "fields": ["name", "initials", "shoes"], "expires_in": 31536001,
         "max_views": 0, "label": " "}
        """;
    assertThat(ada.post("/auth/public-token", bad).badFields())
        .containsExactlyInAnyOrder("session_ids", "fields", "expires_in", "max_views", "label");
    assertThat(ada.post("/auth/public-token", "{}").badFields()).containsExactly("session_ids");
    var backwards = "{\"from\": \"2026-03-02T00:00:00Z\", \"to\": \"2026-03-01T00:00:00Z\"}";
    assertThat(ada.post("/auth/public-token", backwards).badFields()).containsExactly("to");
  }

  private Answer json(String path) {
    return outsider.header("Accept", JSON).get(path);
  }

  private static String path(JsonNode made) {
    return made.get("share_url").asString();
  }
}

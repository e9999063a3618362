package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.contract.Operation;

/** Changes under the condition that nobody else made one. */
class ConditionJourneyTest {
  private static final String HOOK = "{\"url\": \"https://example.org/in\", \"events\": %s}";
  private static final String STARTED = "[\"session.checked_in\"]";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static String hook(TestClient owner) {
    var made = ok(owner.post("/webhooks", HOOK.formatted(STARTED))).json();
    return "/webhooks/" + made.get("webhook").get("webhook_id").asString();
  }

  private static String tag(TestClient person, String path) {
    return ok(person.get(path)).header("ETag").orElseThrow();
  }

  @Test
  void noChangeIsDoneUnderAVersionThatIsNone() {
    var admin = wired.admin();
    ok(admin.post("/me/calendar"));
    var meeting = "/meetings/" + Gatherings.published(admin, WiredServer.START.plusSeconds(3600));
    var start = WiredServer.START.plusSeconds(3600);
    var me = "/contacts/" + Administration.idOf(admin);
    var things =
        Map.of(
            "/contacts/{id}",
            me,
            "/meetings/{id}",
            meeting,
            "/meetings/{id}/policy",
            meeting + "/policy",
            "/meetings/{id}/occurrences/{start}",
            meeting + "/occurrences/" + start,
            "/admin/users/{id}",
            "/admin/users/" + Administration.idOf(wired.member("Una")),
            "/webhooks/{id}",
            hook(admin));

    for (var operation : wired.contract().operations()) {
      if (Set.of("PUT", "PATCH", "DELETE").contains(operation.method())) {
        var other = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var path = things.getOrDefault(operation.path(), other);
        var answer = stale(admin.header("If-Match", "\"0\", W/\"1\""), operation, path);
        assertThat(answer.status()).describedAs(operation.name()).isEqualTo(412);
      }
    }
  }

  private static Answer stale(TestClient caller, Operation operation, String path) {
    return operation.method().equals("DELETE")
        ? caller.send("DELETE", path, BodyPublishers.noBody())
        : caller.sendJson(operation.method(), path, "{}");
  }

  @Test
  void aStarIsAnyVersionAndOneOfSeveralTagsIsEnough() {
    var ann = wired.signIn(wired.account("organiser"));
    var meeting = "/meetings/" + Gatherings.published(ann, WiredServer.START.plusSeconds(3600));
    var path = hook(ann);
    for (var thing : List.of(meeting, path, "/me/preferences")) {
      var several = "\"7\", " + tag(ann, thing) + ",\"x\"";
      var body = thing.equals(path) ? "{\"description\": \"x\"}" : "{}";
      var method = thing.equals(path) ? "PATCH" : "PUT";
      ok(ann.header("If-Match", several).sendJson(method, thing, body));
      ok(ann.header("If-Match", "*").sendJson(method, thing, body));
    }
    ok(ann.header("If-Match", "*").delete(path));
  }

  @Test
  void whatAChangeAnswersIsTheTagForTheNext() {
    var host = wired.signIn(wired.account("organiser"));
    var admin = wired.admin();
    var user = "/admin/users/" + Administration.idOf(host);
    var seen = ok(admin.patch(user, "{}")).header("ETag").orElseThrow();
    var next =
        ok(admin.header("If-Match", seen).patch(user, "{\"roles\": [\"organiser\", \"admin\"]}"));

    assertThat(admin.header("If-Match", seen).patch(user, "{\"roles\": []}").status())
        .isEqualTo(412);
    var tag = next.header("ETag").orElseThrow();
    ok(admin.header("If-Match", tag).patch(user, "{\"roles\": [\"organiser\"]}"));

    var hook = hook(host);
    var changed = ok(host.patch(hook, "{\"description\": \"mine\"}"));
    assertThat(changed.header("ETag")).contains(tag(host, hook));
    var chosen = ok(host.put("/me/preferences", "{\"timezone\": \"Europe/Berlin\"}"));
    assertThat(chosen.header("ETag")).contains(tag(host, "/me/preferences"));
  }

  @Test
  void ofManyWhoChangeWhatTheySawOneSucceeds() throws Exception {
    var host = wired.signIn(wired.account("organiser"));
    var hook = hook(host);
    for (int round = 0; round < 5; round++) {
      assertOneWins(host, hook, "PATCH", "{\"description\": \"%d in " + round + "\"}");
      assertOneWins(
          host, "/me/preferences", "PUT", "{\"remind_minutes_before\": " + (round + 1) + "%d}");
    }
  }

  private static void assertOneWins(TestClient host, String path, String method, String body)
      throws Exception {
    var caller = host.header("If-Match", tag(host, path));
    var calls =
        List.of(1, 2, 3, 4).stream()
            .<Callable<Answer>>map(n -> () -> caller.sendJson(method, path, body.formatted(n)))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = threads.invokeAll(calls).stream().map(Future::resultNow).map(Answer::status);
      assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
    }
  }

  @Test
  void aCalendarAndAConsentAreTakenBackAsTheyWereSeen() {
    var ann = wired.member("Ann");
    ok(ann.post("/me/calendar"));
    var old = tag(ann, "/me/calendar");
    wired.clock().moveBy(Duration.ofSeconds(1));
    ok(ann.post("/me/calendar"));
    assertThat(ann.header("If-Match", old).delete("/me/calendar").status()).isEqualTo(412);
    ok(ann.header("If-Match", tag(ann, "/me/calendar")).delete("/me/calendar"));

    var before = tag(ann, "/me/consent");
    ok(ann.header("If-Match", before).delete("/me/consent"));
    var version = ok(ann.get("/me/consent")).json().get("current_version").asLong();
    ok(ann.post("/me/consent", "{\"version\": " + version + "}"));
    assertThat(ann.header("If-Match", before).delete("/me/consent").status()).isEqualTo(412);
    assertThat(ok(ann.get("/me/consent")).json().get("granted").asBoolean()).isTrue();
  }
}

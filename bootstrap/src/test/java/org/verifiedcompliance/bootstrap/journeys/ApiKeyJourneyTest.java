package org.verifiedcompliance.bootstrap.journeys;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.auth.ApiScope;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Keys of integrations. */
class ApiKeyJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private static JsonNode made(TestClient owner, String scopes) {
    return ok(owner.post("/api-keys", body(scopes))).json();
  }

  private static String body(String scopes) {
    return "{\"label\": \"Wall display\", \"scopes\": [%s]}".formatted(scopes);
  }

  private static TestClient program(JsonNode made) {
    return wired.anonymous().bearing(made.get("api_key").asString());
  }

  private static void isInsufficient(Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("insufficient-scope");
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"insufficient_scope\"");
  }

  @Test
  void mayDoWhatItsScopesSayAndNothingElse() {
    var owner = wired.signIn(wired.account("organiser"));
    var key = program(made(owner, "\"meetings:read\""));

    ok(key.get("/api/v1/meetings/my-meetings"));
    for (var path : new String[] {"/sessions/history", "/contacts", "/webhooks", "/policy"}) {
      isInsufficient(key.get(path));
    }
    isInsufficient(key.post("/meetings", "{}"));
    for (var path : new String[] {"/auth/me", "/auth/sessions", "/api-keys", "/me/notifications"}) {
      isInsufficient(key.get(path));
    }
    isInsufficient(key.post("/auth/logout-all"));
    isInsufficient(key.post("/api-keys", body("\"admin:write\"")));

    var writer = program(made(owner, "\"meetings:write\""));
    ok(writer.post("/meetings", "{\"name\": \"By a program\", \"lat\": 52.5, \"lng\": 13.4}"));
    isInsufficient(writer.get("/meetings/my-meetings"));
  }

  @Test
  void copiesNothingAndHandsInNothingWhateverItsScopes() {
    var all = ApiScope.all().stream().map(scope -> '"' + scope.word() + '"').collect(joining(", "));
    var key = program(made(wired.admin(), all));

    for (var path : new String[] {"/sync/pull", "/sync/status", "/offline/queue", "/events"}) {
      isInsufficient(key.get(path));
    }
    var batch = Offline.batch("phone", List.of());
    for (var path : new String[] {"/offline/queue", "/offline/process", "/offline/retry"}) {
      isInsufficient(key.post(path, batch));
    }
    isInsufficient(key.post("/sync/resolve", "{}"));
    isInsufficient(key.post("/auth/ws-ticket"));
    assertThat(key.get("/sync/pull").text()).contains("No API key may do this; please sign in.");
  }

  @Test
  void decidesAboutOthersWithTheScopesOfAdministrationAlone() {
    var owner = wired.admin();
    var meeting = "/meetings/" + Gatherings.published(owner, wired.clock().instant());
    var event = "/review/" + UUID.randomUUID();
    var key =
        program(
            made(
                owner,
                "\"meetings:read\", \"meetings:write\", \"sessions:write\","
                    + " \"contacts:read\", \"contacts:write\""));
    var office = program(made(owner, "\"admin:read\", \"admin:write\""));
    var person = "/contacts/" + UUID.randomUUID();

    ok(key.get(meeting + "/policy"));
    isInsufficient(key.put(meeting + "/policy", "{}"));
    isInsufficient(key.get(meeting + "/review"));
    isInsufficient(key.post(meeting + event, "{}"));
    isInsufficient(key.get(person + "/export"));
    isInsufficient(key.delete(person));
    ok(office.get(meeting + "/review"));
    assertThat(office.put(meeting + "/policy", "{}").status()).isNotEqualTo(403);
    assertThat(office.delete(person).status()).isNotEqualTo(403);
    isInsufficient(office.get(meeting));
  }

  @Test
  void neverGivesMoreThanItsOwnerHas() {
    var organiser = wired.signIn(wired.account("organiser"));
    var key = program(made(organiser, "\"admin:read\", \"contacts:read\""));

    assertThat(key.get("/admin/review").code()).isEqualTo("missing-role");
    assertThat(key.get("/contacts").code()).isEqualTo("missing-role");
    assertThat(wired.member("Ann").post("/api-keys", body("\"meetings:read\"")).status())
        .isEqualTo(403);
  }

  @Test
  void isShownOnceAndListedWithItsLastUse() {
    var owner = wired.signIn(wired.account("organiser"));
    var made = made(owner, "\"meetings:read\", \"meetings:write\"");
    var secret = made.get("api_key").asString();
    assertThat(secret).matches("vck_[A-Za-z0-9_-]{43}").startsWith(made.get("hint").asString());

    var before = ok(owner.get("/api-keys"));
    assertThat(before.text()).doesNotContain(secret);
    assertThat(before.header("X-Total-Count")).contains("1");
    assertThat(before.json().get(0).get("last_used_at").isNull()).isTrue();

    ok(program(made).get("/meetings/my-meetings"));
    ok(program(made).get("/meetings/my-meetings"));
    var after = ok(owner.get("/api-keys")).json().get(0);
    assertThat(after.get("last_used_at").asString()).endsWith(":00.000Z");
    assertThat(after.get("scopes").size()).isEqualTo(2);
  }

  @Test
  void diesWhenItIsRevokedByItsOwner() {
    var owner = wired.signIn(wired.account("organiser"));
    var made = made(owner, "\"meetings:read\"");
    var path = "/api-keys/" + made.get("api_key_id").asString();

    assertThat(wired.signIn(wired.account("organiser")).delete(path).status()).isEqualTo(404);
    ok(program(made).get("/meetings/my-meetings"));
    ok(owner.delete(path));
    assertThat(program(made).get("/meetings/my-meetings").code()).isEqualTo("invalid-token");
    assertThat(owner.delete(path).status()).isEqualTo(404);
    assertThat(ok(owner.get("/api-keys")).text()).isEqualTo("[]");
  }

  @Test
  void diesWithTheAccountTheRoleAndTheTimeOfItsOwner() {
    for (var change :
        new String[] {"active = false", "roles = '{MEMBER}'", "created_at = created_at"}) {
      var email = wired.account("organiser");
      var until = wired.clock().instant().plus(Duration.ofHours(1));
      var wish =
          body("\"meetings:read\"").replace("{\"l", "{\"expires_at\": \"" + until + "\", \"l");
      var key = program(ok(wired.signIn(email).post("/api-keys", wish)).json());
      ok(key.get("/meetings/my-meetings"));
      if (change.startsWith("created")) {
        wired.clock().moveTo(until);
      }
      wired
          .database()
          .jdbi()
          .useHandle(handle ->
              handle.execute(
                  "UPDATE account SET %s FROM person WHERE person.id = person_id AND email = ?"
                      .formatted(change.replace("= created_at", "= account.created_at")),
                  email));

      assertThat(key.get("/meetings/my-meetings").status()).describedAs(change).isEqualTo(401);
    }
  }

  @Test
  void namesEveryBadField() {
    var owner = wired.signIn(wired.account("organiser"));

    assertThat(owner.post("/api-keys", "{}").badFields()).containsExactly("label", "scopes");
    for (var scopes : new String[] {"", "\"x\"", "\"meetings:read\", \"meetings:read\""}) {
      assertThat(owner.post("/api-keys", body(scopes)).badFields()).containsExactly("scopes");
    }
    var past =
        body("\"meetings:read\"").replace("{\"l", "{\"expires_at\": \"2020-01-01T00:00:00Z\", \"l");
    assertThat(owner.post("/api-keys", past).badFields()).containsExactly("expires_at");
  }

  @Test
  void onePersonHasAtMostTwentyHoweverManyAreAskedForAtOnce() throws Exception {
    var owner = wired.signIn(wired.account("organiser"));
    Callable<Answer> make = () -> owner.post("/api-keys", body("\"meetings:read\""));
    var secrets = new HashSet<String>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var done : threads.invokeAll(IntStream.range(0, 26).mapToObj(_ -> make).toList())) {
        var answer = done.get();
        assertThat(answer.status()).isIn(201, 409);
        if (answer.status() == 201) {
          secrets.add(answer.json().get("api_key").asString());
        }
      }
    }
    assertThat(secrets).hasSize(20);
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Nothing is left of who was erased but what proves that nothing else is missing. */
class ErasureJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final TestClient admin = wired.admin();

  private static String dump() {
    return String.join("\n", Stores.rows(wired));
  }

  private static long count(String sql, Object... values) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle -> handle.select(sql, values).mapTo(Long.class).one());
  }

  private static String idOf(TestClient client) {
    return ok(client.get("/auth/me")).json().get("user_id").asString();
  }

  @Test
  void whoIsErasedIsInNoTableAnyMore() {
    var canary = Canary.everywhere(wired, "canaryella");
    assertThat(dump()).contains(canary.traces());
    var person = UUID.fromString(canary.id);
    var facts = count("SELECT count(*) FROM attendance_event WHERE person_id = ?", person);

    assertThat(canary.client.delete("/contacts/" + canary.id).status()).isEqualTo(204);

    assertThat(dump()).doesNotContain(canary.traces());
    assertThat(count("SELECT count(*) FROM attendance_event WHERE person_id = ?", person))
        .describedAs("facts stay, and the ends of open sessions are some more")
        .isGreaterThan(facts);
    assertThat(
            count(
                """
                SELECT count(*) FROM attendance_session
                WHERE person_id = ? AND status IN ('planned', 'checked_in')
                """,
                person))
        .isZero();
    assertThat(canary.client.get("/auth/me").status()).isEqualTo(401);
    assertThat(canary.client.post(canary.session + "/check-out", canary.fix()).status())
        .isEqualTo(401);
    assertThat(admin.get("/contacts/" + canary.id).status()).isEqualTo(404);
    assertThat(admin.delete("/contacts/" + canary.id).status()).isEqualTo(204);
    assertThat(ok(admin.get("/sync/pull?limit=200")).text()).doesNotContain(canary.traces());
    assertThat(
            count(
                """
                SELECT count(*) FROM change
                WHERE subject = ? AND topic = 'person' AND kind = 'deleted' AND is_deleted
                """,
                person))
        .isOne();
  }

  @Test
  void theMeetingOfAnErasedOrganiserStaysForThoseWhoAttended() {
    var host = wired.signIn(wired.account("organiser"));
    var guest = wired.member("Guest");
    var meeting = Gatherings.published(host, wired.clock().instant().plusSeconds(60));
    var session = Gatherings.session(guest, meeting);
    ok(guest.post(session + "/check-in", Fixes.honest(wired.clock().instant())));
    var tag = ok(guest.get("/meetings/" + meeting)).header("ETag");

    ok(host.delete("/contacts/" + idOf(host)));

    var shown = ok(guest.get("/meetings/" + meeting)).json();
    assertThat(shown.get("name").asString()).isEqualTo("Evening group");
    assertThat(shown.get("created_by").isNull()).isTrue();
    assertThat(ok(guest.get("/meetings/" + meeting)).header("ETag")).isNotEqualTo(tag);
    ok(guest.post(session + "/check-out", Fixes.honest(wired.clock().instant())));
    assertThat(ok(guest.get(session + "/details")).json().get("events")).hasSize(2);
  }

  @Test
  void whatAnErasedAdminLeftToChooseForSomebodyElseStays() {
    var boss = wired.signIn(wired.account("admin"));
    var person = wired.member("Conflicted");
    var contact = "/contacts/" + idOf(person);
    ok(person.patch(contact, "{\"first_name\": \"One\"}"));
    ok(boss.patch(contact, "{\"first_name\": \"Two\", \"base_version\": 1}"));
    var open = "SELECT count(*) FROM edit_conflict WHERE person_id = ? AND settled_at IS NULL";
    assertThat(count(open, UUID.fromString(idOf(person)))).isOne();

    ok(boss.delete("/contacts/" + idOf(boss)));

    assertThat(count(open, UUID.fromString(idOf(person)))).isOne();
  }

  @Test
  void anAttendeeWhoIsErasedStillCounts() {
    var host = wired.signIn(wired.account("organiser"));
    var guest = wired.member("Gone");
    var meeting = Gatherings.published(host, wired.clock().instant().plusSeconds(60));
    var session = Gatherings.session(guest, meeting);
    ok(guest.post(session + "/check-in", Fixes.honest(wired.clock().instant())));
    ok(guest.post(session + "/check-out", Fixes.honest(wired.clock().instant())));
    var before = ok(host.get("/meetings/my-meetings")).json().get(0);

    ok(admin.delete("/contacts/" + idOf(guest)));

    var after = ok(host.get("/meetings/my-meetings")).json().get(0);
    assertThat(after.get("session_count")).isEqualTo(before.get("session_count"));
    assertThat(after.get("total_attendees")).isEqualTo(before.get("total_attendees"));
  }

  @Test
  void onlyThePersonFreshlySignedInAndAdminsErase() {
    var email = wired.account("member");
    var person = wired.signIn(email);
    var path = "/contacts/" + idOf(person);

    assertThat(wired.member("Stranger").delete(path).status()).isEqualTo(404);
    assertThat(admin.header("If-Match", "\"99\"").delete(path).status()).isEqualTo(412);
    assertThat(admin.delete("/contacts/" + UUID.randomUUID()).status()).isEqualTo(404);
    wired.clock().moveTo(wired.clock().instant().plus(Duration.ofMinutes(16)));
    assertThat(person.delete(path).code()).isEqualTo("fresh-sign-in-required");
    assertThat(wired.signIn(email).delete(path).status()).isEqualTo(204);
  }

  @Test
  void whoErasesAndChecksInAtOnceIsErased() throws Exception {
    for (int i = 0; i < 6; i++) {
      var canary = Canary.everywhere(wired, "racer" + "abcdef".charAt(i) + "canary");
      var fix = canary.fix();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var work = new ArrayList<Callable<Answer>>();
        work.add(() -> canary.client.post(canary.session + "/check-out", fix));
        work.add(() -> canary.client.delete("/contacts/" + canary.id));
        work.add(() ->
            canary.client.post(
                "/sessions",
                "{\"dest_name\": \"" + canary.word + "\", \"dest_lat\": 1, \"dest_lng\": 2}"));
        work.add(() ->
            canary.client.patch("/contacts/" + canary.id, "{\"notes\": \"" + canary.word + "\"}"));
        for (var answer : threads.invokeAll(work)) {
          assertThat(answer.get().status()).describedAs(answer.get().text()).isNotEqualTo(500);
        }
      }
      admin.delete("/contacts/" + canary.id);
      assertThat(dump()).doesNotContain(canary.traces());
    }
  }

  @Test
  void theLastAdminStays() {
    for (var email : List.of(wired.account("admin"), wired.account("admin"))) {
      var one = wired.signIn(email);
      if (count("SELECT count(*) FROM account WHERE 'ADMIN' = ANY (roles) AND active") > 2) {
        ok(one.delete("/contacts/" + idOf(one)));
      }
    }
    var admins = new ArrayList<>(List.of(admin, wired.admin()));
    wired
        .database()
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "UPDATE account SET active = false WHERE person_id <> ALL (?)",
                (Object)
                    admins.stream().map(one -> UUID.fromString(idOf(one))).toArray(UUID[]::new)));
    var answers =
        admins.stream().map(one -> one.delete("/contacts/" + idOf(one)).status()).toList();

    assertThat(answers).containsExactly(204, 409);
  }
}

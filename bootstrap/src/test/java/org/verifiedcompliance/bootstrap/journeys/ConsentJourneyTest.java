package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;
import static org.verifiedcompliance.bootstrap.journeys.Privacy.agreement;
import static org.verifiedcompliance.bootstrap.journeys.Privacy.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** No location is taken of whom did not agree to it. */
class ConsentJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final TestClient admin = wired.admin();
  private final TestClient person = wired.member("Una");
  private final String id = ok(person.get("/auth/me")).json().get("user_id").asString();

  private static String open(TestClient person) {
    var opened = ok(person.post("/sessions", Fixes.DESTINATION)).json();
    return "/sessions/" + opened.get("session_id").asString();
  }

  private static String fix() {
    return Fixes.honest(wired.clock().instant());
  }

  private long current() {
    return ok(person.get("/me/consent")).json().get("current_version").asLong();
  }

  private long facts() {
    return count("SELECT count(*) FROM attendance_event WHERE person_id = ?");
  }

  private long count(String sql) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle -> handle.select(sql, UUID.fromString(id)).mapTo(Long.class).one());
  }

  @Test
  void aRegistrationIsARecordedChoiceOnTheVersionInForce() {
    var standing = ok(person.get("/me/consent")).json();

    assertThat(standing.get("location_allowed").asBoolean()).isTrue();
    assertThat(standing.get("version")).isEqualTo(standing.get("current_version"));
    assertThat(standing.get("history")).hasSize(1);
  }

  @Test
  void withoutConsentOrAfterItsWithdrawalNoLocationIsKept() {
    var session = open(person);
    ok(person.delete("/me/consent"));

    for (var path : List.of("/check-in", "/check-out")) {
      var refused = person.post(session + path, fix());
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("consent-required");
    }
    assertThat(person.post(session + "/presence", Fixes.sample(wired.clock().instant())).code())
        .isEqualTo("consent-required");
    assertThat(facts()).isZero();

    ok(person.post("/me/consent", agreement(current())));
    ok(person.post(session + "/check-in", fix()));
    ok(person.delete("/me/consent"));
    assertThat(person.post(session + "/check-out", fix()).code()).isEqualTo("consent-required");
    ok(person.post(session + "/end", "{}"));
  }

  @Test
  void whatAPhoneDidOfflineWithoutConsentIsRefusedAndItsPlaceIsNotKept() {
    var session = open(person).substring("/sessions/".length());
    ok(person.delete("/me/consent"));
    var now = wired.clock().instant();
    var data = fix().replaceFirst("\\{", "{\"sessionId\": \"" + session + "\", ");

    var answer =
        ok(
            person.post(
                "/offline/queue",
                Offline.batch(
                    "phone",
                    List.of(Offline.operation(UUID.randomUUID(), "check_in", now).saying(data)))));

    assertThat(answer.text()).contains("consent-required");
    assertThat(facts()).isZero();
    assertThat(count("SELECT count(*) FROM operation WHERE person_id = ? AND data IS NOT NULL"))
        .isZero();
  }

  @Test
  void onlyAMaterialVersionAsksAgain() {
    var session = open(person);
    publish(admin, false);
    ok(person.post(session + "/check-in", fix()));
    var version = publish(admin, true);

    assertThat(person.post(session + "/check-out", fix()).code()).isEqualTo("consent-required");
    assertThat(person.post("/me/consent", agreement(version - 1)).code())
        .isEqualTo("notice-outdated");

    var standing = ok(person.post("/me/consent", agreement(version))).json();
    assertThat(standing.get("history")).hasSize(2);
    assertThat(standing.get("history").get(0).get("language").asString()).isEqualTo("en");
    ok(person.post(session + "/check-out", fix()));
  }

  @Test
  void anEditOfTheContactIsAChoiceToo() {
    ok(person.patch("/contacts/" + id, "{\"consent_granted\": false}"));
    assertThat(ok(person.get("/me/consent")).json().get("granted").asBoolean()).isFalse();
    ok(person.patch("/contacts/" + id, "{\"consent_granted\": true}"));

    var standing = ok(person.get("/me/consent")).json();

    assertThat(standing.get("history")).hasSize(3);
    assertThat(standing.get("location_allowed").asBoolean()).isTrue();
    ok(person.delete("/me/consent"));
    ok(person.delete("/me/consent"));
    assertThat(ok(person.get("/me/consent")).json().get("history")).hasSize(4);
    assertThat(ok(person.get("/auth/me")).json().get("consent_granted").asBoolean()).isFalse();
  }

  @Test
  void nothingIsWrittenAfterAWithdrawalThatCameAtTheSameTime() throws Exception {
    for (int i = 0; i < 8; i++) {
      var somebody = wired.member("Race");
      var session = open(somebody);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var work = new ArrayList<Callable<Object>>();
        work.add(() -> somebody.post(session + "/check-in", fix()));
        work.add(() -> somebody.delete("/me/consent"));
        threads.invokeAll(work);
      }
      assertThat(writtenAfterWithdrawal(session.substring("/sessions/".length()))).isZero();
    }
  }

  /** By the order of the transactions in the stream, whose kinds tell them apart. */
  private static long writtenAfterWithdrawal(String session) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .select(
                    """
                    SELECT count(*) FROM change f JOIN change p ON p.person_id = f.person_id
                    WHERE f.session_id = ? AND f.topic = 'fact' AND p.topic = 'person'
                      AND p.kind = 'edited' AND f.n > p.n
                    """,
                    UUID.fromString(session))
                .mapTo(Long.class)
                .one());
  }

  @Test
  void badNoticesNameTheirFaults() {
    assertThat(admin.post("/consents", "{}").badFields()).contains("texts", "material");
    assertThat(
            admin
                .post("/consents", "{\"texts\": {\"<b>\": \"x\"}, \"material\": true}")
                .badFields())
        .contains("texts");
    assertThat(admin.post("/consents", "{\"texts\": {\"en\": 5}, \"material\": 1}").status())
        .isEqualTo(400);
    assertThat(
            person.post("/consents", "{\"texts\": {\"en\": \"x\"}, \"material\": true}").status())
        .isEqualTo(403);
    assertThat(person.post("/me/consent", "{\"version\": \"one\"}").status()).isEqualTo(400);
    assertThat(wired.anonymous().get("/consents/99999999999").status()).isEqualTo(404);
  }
}

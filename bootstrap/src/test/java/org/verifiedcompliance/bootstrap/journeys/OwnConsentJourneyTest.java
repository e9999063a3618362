package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;
import static org.verifiedcompliance.bootstrap.journeys.Privacy.agreement;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** Only people themselves agree to it that their location is taken. */
class OwnConsentJourneyTest {
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
  void nobodyElseCanAgreeButOthersMayWithdraw() {
    var session = open(person);
    ok(person.delete("/me/consent"));
    assertThat(
            ok(admin.patch("/contacts/" + id, "{\"consent_granted\": true}"))
                .json()
                .get("consent_granted")
                .asBoolean())
        .isTrue();

    var standing = ok(person.get("/me/consent")).json();
    assertThat(standing.get("granted").asBoolean()).isTrue();
    assertThat(standing.get("location_allowed").asBoolean()).isFalse();
    assertThat(person.post(session + "/check-in", fix()).code()).isEqualTo("consent-required");
    assertThat(facts()).isZero();

    ok(person.post("/me/consent", agreement(current())));
    ok(person.post(session + "/check-in", fix()));
    ok(admin.patch("/contacts/" + id, "{\"consent_granted\": false}"));
    assertThat(person.post(session + "/check-out", fix()).code()).isEqualTo("consent-required");
  }

  @Test
  void whatAnOrganiserNotesOfAContactAllowsNothingUntilThePersonAgrees() {
    var email = wired.email("noted");
    var contact =
        """
        {"email": "%s", "first_name": "No", "last_name": "Ted", "consent_granted": true}
        """
            .formatted(email);
    var noted = ok(admin.post("/contacts", contact)).json();
    assertThat(noted.get("consent_granted").asBoolean()).isTrue();
    var by =
        wired
            .database()
            .jdbi()
            .withHandle(handle ->
                handle
                    .select(
                        "SELECT recorded_by FROM consent_record WHERE person_id = ?",
                        UUID.fromString(noted.get("contact_id").asString()))
                    .mapTo(UUID.class)
                    .list());
    assertThat(by).hasSize(1).containsOnlyNulls();
  }

  @Test
  void aWithdrawalTakesThePlacesOfWhatWaitsAndOfWhatFailed() {
    var session = open(person).substring("/sessions/".length());
    var now = wired.clock().instant();
    var data = fix().replaceFirst("\\{", "{\"sessionId\": \"" + session + "\", ");
    var held = Offline.operation(UUID.randomUUID(), "check_in", now).after(UUID.randomUUID());
    var circular = UUID.randomUUID();
    var failed = Offline.operation(circular, "check_out", now).after(circular);
    ok(
        person.post(
            "/offline/queue",
            Offline.batch("phone", List.of(held.saying(data), failed.saying(data)))));
    var kept = "SELECT count(*) FROM operation WHERE person_id = ? AND data IS NOT NULL";
    assertThat(count(kept)).isEqualTo(2);

    ok(person.delete("/me/consent"));

    assertThat(count(kept)).isZero();
    assertThat(ok(person.get("/offline/queue")).text()).doesNotContain("47.", "52.");
    var late = Offline.operation(UUID.randomUUID(), "presence", now).after(UUID.randomUUID());
    var answer =
        ok(person.post("/offline/queue", Offline.batch("phone", List.of(late.saying(data)))));
    assertThat(answer.text()).contains("consent-required");
    assertThat(count(kept)).isZero();
  }
}

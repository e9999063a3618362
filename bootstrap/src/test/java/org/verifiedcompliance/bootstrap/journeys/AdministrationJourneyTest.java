package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Administration.idOf;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Admins look after accounts. */
class AdministrationJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void aRoleIsGivenAndTakenAtOnceOnEveryServer() {
    var admin = wired.admin();
    var email = wired.account("member");
    try (var other = wired.anotherNode()) {
      var here = wired.signIn(email);
      var there = wired.signIn(other, email);
      var user = "/admin/users/" + idOf(here);
      assertThat(addContact(there).status()).isEqualTo(403);

      var changed = ok(admin.patch(user, "{\"roles\": [\"organiser\"]}")).json();

      assertThat(changed.get("roles").toString()).isEqualTo("[\"member\",\"organiser\"]");
      assertThat(Within.fiveSeconds(() -> addContact(there).status() == 201)).isTrue();
      ok(admin.patch(user, "{\"roles\": []}"));
      assertThat(Within.fiveSeconds(() -> addContact(here).status() == 403)).isTrue();
      assertThat(Within.fiveSeconds(() -> addContact(there).status() == 403)).isTrue();
    }
  }

  @Test
  void aClosedAccountIsSignedOutEverywhereAndOpensAgain() {
    var admin = wired.admin();
    var email = wired.account("member");
    var person = wired.signIn(email);
    var user = "/admin/users/" + idOf(person);

    var closed = ok(admin.patch(user, "{\"is_active\": false}")).json();

    assertThat(closed.get("is_active").asBoolean()).isFalse();
    assertThat(closed.get("devices").asInt()).isZero();
    assertThat(person.get("/auth/me").status()).isEqualTo(401);
    assertThat(logIn(email).status()).isEqualTo(401);
    ok(admin.patch(user, "{\"is_active\": true}"));
    assertThat(person.get("/auth/me").status()).isEqualTo(401);
    assertThat(logIn(email).status()).isEqualTo(200);
  }

  @Test
  void aUserIsSignedOutByAnAdminAndLogsInAgain() {
    var admin = wired.admin();
    var email = wired.account("member");
    var person = wired.signIn(email);
    var id = idOf(person);

    var ended = ok(admin.post("/admin/users/" + id + "/logout-all")).json();

    assertThat(ended.get("sessions_ended").asInt()).isEqualTo(1);
    assertThat(person.get("/auth/me").status()).isEqualTo(401);
    assertThat(wired.signIn(email).get("/auth/me").status()).isEqualTo(200);
    assertThat(admin.post("/admin/users/" + UUID.randomUUID() + "/logout-all").status())
        .isEqualTo(404);
  }

  @Test
  void usersAreFoundByNameRoleAndState() {
    var admin = wired.admin();
    var organiser = wired.account("organiser");

    var found = ok(admin.get("/admin/users?role=organiser&is_active=true&q=" + organiser)).json();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("email").asString()).isEqualTo(organiser);
    assertThat(found.get(0).get("devices").asInt()).isZero();
    assertThat(ok(admin.get("/admin/users?limit=1")).json()).hasSize(1);
  }

  @Test
  void badWishesAreRefused() {
    var admin = wired.admin();
    var user = "/admin/users/" + idOf(wired.member("Bea"));

    assertThat(admin.patch(user, "{\"roles\": [\"king\"]}").status()).isEqualTo(400);
    assertThat(admin.patch(user, "{\"roles\": \"admin\"}").status()).isEqualTo(400);
    assertThat(admin.patch(user, "{\"is_active\": 1}").status()).isEqualTo(400);
    assertThat(admin.patch("/admin/users/" + UUID.randomUUID(), "{}").status()).isEqualTo(404);
    assertThat(admin.get("/admin/users?role=king").status()).isEqualTo(400);
    assertThat(admin.get("/admin/audit?from=yesterday&actor=me").status()).isEqualTo(400);
    var backwards = "/admin/audit?from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z";
    assertThat(admin.get(backwards).badFields()).containsExactly("to");
  }

  @Test
  void theDashboardCountsWhatIsThere() {
    var admin = wired.admin();
    var session = Gatherings.session(wired.member("Dash"), meeting(admin));
    assertThat(session).isNotBlank();

    var seen = ok(admin.get("/admin/dashboard")).json();

    assertThat(seen.get("users").asInt()).isPositive();
    assertThat(seen.get("meetings").asInt()).isPositive();
    assertThat(seen.get("verdicts").propertyNames())
        .contains("verified", "review", "rejected", "unverifiable");
    assertThat(seen.get("trends").isArray()).isTrue();
  }

  @Test
  void allMeetingsAreListedHiddenAndEndedOnesToo() {
    var admin = wired.admin();
    var id = meeting(admin);
    ok(admin.put("/meetings/" + id, "{\"name\": \"Quiet 100% hour\", \"is_public\": false}"));
    ok(admin.post("/meetings/" + id + "/deactivate"));

    var found = ok(admin.get("/admin/meetings?q=100%25+HOUR&is_active=false")).json();

    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("meeting_id").asString()).isEqualTo(id);
    assertThat(ok(admin.get("/admin/meetings?q=100_")).json()).isEmpty();
  }

  private static String meeting(TestClient host) {
    return Gatherings.published(host, wired.clock().instant().plusSeconds(600));
  }

  private static Answer addContact(TestClient who) {
    var body =
        """
        {"email": "%s", "first_name": "A", "last_name": "B", "consent_granted": true}
        """;
    return who.post("/contacts", body.formatted(wired.email("added")));
  }

  private static Answer logIn(String email) {
    return wired
        .anonymous()
        .post(
            "/auth/login",
            "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, WiredServer.PASSWORD));
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Recoveries.ok;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Whoever registers with the address of a contact sees what was on record once they prove it. */
class RegistrationJourneyTest {
  private static final String WELCOME = "Welcome: please confirm your e-mail address";
  private static final String NOTES = "sings in the choir";

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void theNotesOfAnOrganiserComeWithTheProofOfTheMailbox() {
    var email = wired.email("choir");
    var id = contact(email);
    var opened = ok(register(email));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().get("user_id").asString()).isEqualTo(id);
    var person = wired.signIn(email);

    edit(person, id, 1);
    var path = "/contacts/" + id;
    for (var seen : new String[] {path, path + "/export", "/auth/me", "/sync/conflicts"}) {
      assertThat(person.get(seen).text()).describedAs(seen).doesNotContain("choir in", NOTES);
    }
    assertThat(ok(person.get(path)).json().get("first_name").asString()).isEqualTo("Any");
    assertThat(ok(wired.admin().get(path + "/export")).text()).contains(NOTES, "Augusta");

    var token = mailbox().secret(email, WELCOME);
    ok(wired.anonymous().post("/auth/verify-email", "{\"token\": \"" + token + "\"}"));
    assertThat(ok(person.get(path)).json().get("notes").asString()).startsWith(NOTES);
    assertThat(ok(person.get(path)).json().get("first_name").asString()).isEqualTo("Any");
  }

  @Test
  void whoErasesAnUnprovenAccountLeavesTheContactAsItWas() {
    var email = wired.email("erased");
    var id = contact(email);
    ok(register(email));
    var person = wired.signIn(email);

    assertThat(person.delete("/contacts/" + id).status()).isEqualTo(204);

    var left = ok(wired.admin().get("/contacts?q=" + email)).json();
    assertThat(left).hasSize(1);
    assertThat(left.get(0).get("notes").asString()).isEqualTo(NOTES);
    assertThat(left.get(0).get("first_name").asString()).isEqualTo("Augusta");
    assertThat(left.get(0).get("contact_id").asString()).isNotEqualTo(id);
    assertThat(ok(register(email)).status()).isEqualTo(201);
  }

  @Test
  void anotherMailboxTakesTheAccountAndNotTheContact() {
    var email = wired.email("victim");
    var id = contact(email);
    ok(register(email));
    var person = wired.signIn(email);
    var next = wired.email("elsewhere");

    ok(person.post("/auth/change-email", "{\"new_email\": \"" + next + "\"}"));
    var token = mailbox().secret(next, "Confirm your e-mail address");
    ok(wired.anonymous().post("/auth/verify-email", "{\"token\": \"" + token + "\"}"));

    assertThat(ok(person.get("/contacts/" + id)).json().get("notes").isNull()).isTrue();
    assertThat(ok(wired.admin().get("/contacts?q=" + email)).text()).contains(NOTES);
  }

  private static String contact(String email) {
    var body =
        """
        {"email": "%s", "first_name": "Augusta", "last_name": "King", "phone": "+44 1",
         "consent_granted": false, "notes": "%s"}
        """;
    var organiser = wired.signIn(wired.account("organiser"));
    return ok(organiser.post("/contacts", body.formatted(email, NOTES)))
        .json()
        .get("contact_id")
        .asString();
  }

  private static Answer register(String email) {
    var body =
        """
        {"email": "%s", "password": "%s", "first_name": "Any", "last_name": "Body",
         "consent_granted": true}
        """;
    return wired.anonymous().post("/auth/register", body.formatted(email, WiredServer.PASSWORD));
  }

  /** An edit that was made on the version of the organiser, which would be compared with it. */
  private static void edit(TestClient person, String id, int base) {
    var body = "{\"notes\": \"mine\", \"base_version\": %d}".formatted(base);
    assertThat(person.patch("/contacts/" + id, body).text()).doesNotContain(NOTES);
  }

  private static Mailbox mailbox() {
    return new Mailbox(wired.mails());
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People see all that is held on them, and nothing of others. */
class OwnDataJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void allThatIsHeldIsShownAndNothingOfOthers() {
    var one = Canary.everywhere(wired, "canaryone");
    var other = Canary.everywhere(wired, "canarytwo");

    var answer = ok(one.client.get("/contacts/" + one.id + "/export"));

    var held = answer.json().get("held");
    assertThat(answer.json().get("contact_id").asString()).isEqualTo(one.id);
    assertThat(held.get("person").get(0).get("email").asString()).isEqualTo(one.email);
    assertThat(held.get("attendance_session")).hasSize(4);
    assertThat(held.get("attendance_payload")).isNotEmpty();
    assertThat(held.get("operation")).hasSize(2);
    for (var table :
        new String[] {
          "sign_in",
          "meeting",
          "kiosk",
          "webhook",
          "device_token",
          "notification_preference",
          "person_edition",
          "edit_conflict",
          "consent_record",
          "notification",
          "device_sighting"
        }) {
      assertThat(held.get(table)).describedAs(table).isNotEmpty();
    }
    assertThat(answer.text())
        .contains(one.word + " remark", one.word + " phone", "47.1234567")
        .doesNotContain(other.word, other.id, other.email)
        .doesNotContain("password_hash", "argon2", "\"sealed\"", "token_hash");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void theExportSpeaksAsTheOtherRoutesDo() {
    var one = Canary.everywhere(wired, "canaryseven");

    var export = ok(one.client.get("/contacts/" + one.id + "/export")).json();

    assertThat(export.get("exported_at").asString()).matches(".*T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertPlain(export);
  }

  private static void assertPlain(JsonNode node) {
    if (node instanceof ObjectNode object) {
      assertThat(object.propertyNames())
          .allSatisfy(name -> assertThat(name).doesNotMatch(".*(_e7|_mm|_us|_ppm|[A-Z].*)"));
    }
    if (node.isString()) {
      assertThat(node.asString()).doesNotMatch(".*[+-]\\d\\d:\\d\\d");
    }
    node.forEach(OwnDataJourneyTest::assertPlain);
  }

  @Test
  void adminsMayAndThatStaysOnRecordButNobodyElse() {
    var one = Canary.everywhere(wired, "canarysix");
    var path = "/contacts/" + one.id + "/export";
    var admin = wired.admin();

    assertThat(wired.member("Stranger").get(path).status()).isEqualTo(404);
    assertThat(wired.signIn(wired.account("organiser")).get(path).status()).isEqualTo(404);
    assertThat(ok(admin.get(path)).json().get("contact_id").asString()).isEqualTo(one.id);
    assertThat(ok(admin.get(path)).json().get("held").get("audit_event").toString())
        .contains("person.exported");
  }
}

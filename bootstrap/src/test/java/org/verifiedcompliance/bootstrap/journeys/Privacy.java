package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import org.verifiedcompliance.http.TestClient;

/** What people may do about what is held on them. */
final class Privacy {
  private Privacy() {}

  static void walk(WiredServer wired) {
    var admin = wired.admin();
    ok(wired.anonymous().get("/consents"));
    ok(wired.anonymous().get("/consents/1"));
    var version = publish(admin, true);
    ok(wired.anonymous().get("/consents/current?language=de"));
    var person = wired.member("Consent");
    ok(person.get("/me/consent"));
    ok(person.delete("/me/consent"));
    ok(person.post("/me/consent", agreement(version)));
    var contact = "/contacts/" + ok(person.get("/auth/me")).json().get("user_id").asString();
    ok(person.get(contact + "/export"));
    ok(person.delete(contact));
  }

  /** Publishes a version; answers its number. */
  static long publish(TestClient admin, boolean material) {
    var notice =
        "{\"texts\": {\"en\": \"May we know where you are?\"}, \"material\": %s}"
            .formatted(material);
    return ok(admin.post("/consents", notice)).json().get("version").asLong();
  }

  static String agreement(long version) {
    return "{\"version\": %d, \"language\": \"en\"}".formatted(version);
  }
}

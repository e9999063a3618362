package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import org.verifiedcompliance.http.TestClient;

/** What admins do, for tests. */
final class Administration {
  private Administration() {}

  /** Calls every operation of administration once. */
  static void walk(WiredServer wired) {
    var admin = wired.admin();
    var user = "/admin/users/" + idOf(wired.member("Changed"));
    ok(admin.get("/admin/dashboard"));
    ok(admin.get("/admin/users?q=chan&role=member"));
    ok(admin.patch(user, "{\"roles\": [\"organiser\"]}"));
    ok(admin.post(user + "/logout-all"));
    ok(admin.get("/admin/meetings"));
    ok(admin.get("/admin/imports"));
    ok(admin.get("/admin/audit"));
    ok(admin.get("/admin/export/sessions.csv"));
    ok(admin.get("/admin/export/contacts.csv"));
    ok(admin.get("/admin/export/meetings.csv"));
  }

  /** The id of the person who calls. */
  static String idOf(TestClient person) {
    return ok(person.get("/auth/me")).json().get("user_id").asString();
  }
}

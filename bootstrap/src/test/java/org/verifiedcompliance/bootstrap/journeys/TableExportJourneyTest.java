package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** Admins take whole tables home. */
class TableExportJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void whatPeopleTypedIsQuotedAndNeverComputed() {
    var admin = wired.admin();
    ok(
        admin.post(
            "/contacts",
            """
            {"email": "%s", "first_name": "=cmd|' /C calc'!A0", "last_name": "O\\"Neil, \\r\\nAnn",
             "phone": "+353 1 234", "consent_granted": true, "notes": "@home"}
            """
                .formatted(wired.email("formula"))));

    var answer = ok(admin.get("/admin/export/contacts.csv"));

    assertThat(answer.header("Content-Type")).contains("text/csv; charset=utf-8; header=present");
    assertThat(answer.header("Content-Disposition"))
        .contains("attachment; filename=\"contacts.csv\"");
    assertThat(answer.text())
        .startsWith("contact_id,email,first_name,last_name,phone,consent_granted,notes,roles,")
        .contains(",'=cmd|' /C calc'!A0,\"O\"\"Neil, \r\nAnn\",'+353 1 234,")
        .contains(",'@home,")
        .endsWith("\r\n");
  }

  @Test
  void sessionsOfSomeDaysAreExportedWithoutPlaces() {
    var admin = wired.admin();
    var session = ok(wired.member("Ann").post("/sessions", Fixes.DESTINATION)).json();
    var id = session.get("session_id").asString();

    var answer = ok(admin.get("/admin/export/sessions.csv?from=2026-03-01&to=2026-03-31"));

    assertThat(answer.header("Content-Disposition"))
        .contains("attachment; filename=\"sessions-2026-03-01-2026-03-31.csv\"");
    assertThat(answer.text()).contains(id, "T18:").doesNotContain("52.5");
    var before = ok(admin.get("/admin/export/sessions.csv?from=2026-02-01&to=2026-02-28"));
    assertThat(before.text().lines()).hasSize(1);
  }

  @Test
  void moreThan366DaysAreRefused() {
    var admin = wired.admin();
    var path = "/admin/export/sessions.csv?from=%s&to=2026-03-31";

    assertThat(admin.get(path.formatted("2025-03-30")).status()).isEqualTo(400);
    assertThat(admin.get(path.formatted("2025-03-31")).status()).isEqualTo(200);
    assertThat(admin.get(path.formatted("2026-04-01")).status()).isEqualTo(400);
    assertThat(admin.get(path.formatted("0001-01-01")).status()).isEqualTo(400);
  }

  @Test
  void aThirdAtOnceIsAskedToWaitAndEachIsInTheLog() {
    var admin = wired.admin();
    var me = Administration.idOf(admin);
    wired
        .database()
        .jdbi()
        .useTransaction(handle -> {
          handle.execute(
              "SELECT pg_advisory_xact_lock(x) FROM (VALUES (%d), (%d)) t (x)"
                  .formatted(0x7663_6578_7000L, 0x7663_6578_7001L));
          var refused = admin.get("/admin/export/meetings.csv");

          assertThat(refused.status()).isEqualTo(429);
          assertThat(refused.header("Retry-After")).contains("10");
        });

    assertThat(admin.get("/admin/export/meetings.csv").status()).isEqualTo(200);
    assertThat(entries(admin, me, "export.started")).isEqualTo(2);
    assertThat(entries(admin, me, "export.refused")).isEqualTo(1);
  }

  private static int entries(TestClient admin, String actor, String action) {
    return ok(admin.get("/admin/audit?actor=" + actor + "&action=" + action)).json().size();
  }
}

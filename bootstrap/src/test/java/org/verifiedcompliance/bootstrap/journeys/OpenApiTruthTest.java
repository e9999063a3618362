package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.accounts.OfferFirstAdmin;
import org.verifiedcompliance.bootstrap.config.LogFormat;
import org.verifiedcompliance.http.HttpServer;
import org.verifiedcompliance.http.TestClient;
import org.verifiedcompliance.http.contract.DocumentedRoutes;
import org.verifiedcompliance.http.docs.OpenApiDocument;

/** The document says what the server does: no more, no less. */
class OpenApiTruthTest {
  private static final String LIST =
      """
      [{"name": "Morning Light", "slug": "morning-light", "day": 1, "time": "07:00",
        "end_time": "08:00", "timezone": "Europe/Berlin", "location": "Library",
        "formatted_address": "Am Lustgarten 1, 10178 Berlin, Germany",
        "latitude": 52.5186, "longitude": 13.3987, "types": ["O"]}]
      """;

  @RegisterExtension static final WiredServer wired = WiredServer.withFreshKeys();

  @Test
  void theRoutesOfTheServerAreThoseOfTheDocument() {
    var http = wired.server().injector().getInstance(HttpServer.class);

    DocumentedRoutes.assertSame(http.routes(), OpenApiDocument.load());
  }

  @Test
  void everyDocumentedOperationSucceedsAsDocumentedAndSilently() {
    try (var silence = Silence.over(wired, LogFormat.JSON)) {
      everyOperation();
      assertThat(silence.places()).hasSizeGreaterThan(30);
      silence.check();
    }
    assertThat(wired.contract().neverSucceeded()).isEmpty();
    AuditedOperations.check(wired);
  }

  private static void everyOperation() {
    firstAdmin();
    var admin = wired.admin();
    contacts(admin);
    meetings(admin);
    sessions(admin);
    reviews(admin);
    offline(admin);
    sync(admin);
    documents();
    accounts();
    Messages.walk(wired);
    Links.walk(wired);
    Recoveries.walk(wired);
    Calendars.walk(wired);
    Privacy.walk(wired);
    Administration.walk(wired);
  }

  private static void firstAdmin() {
    var offer = wired.server().injector().getInstance(OfferFirstAdmin.class).offer();
    ok(
        wired
            .anonymous()
            .post(
                "/auth/first-admin",
                """
                {"token": "%s", "email": "%s", "password": "%s", "first_name": "Root",
                 "last_name": "Test", "consent_granted": false}
                """
                    .formatted(offer.orElseThrow(), wired.email("first"), WiredServer.PASSWORD)));
  }

  private static void contacts(TestClient admin) {
    var body =
        """
        {"email": "%s", "first_name": "Wisława", "last_name": "Test", "consent_granted": true}
        """
            .formatted(wired.email("contact"));
    var id = ok(admin.post("/contacts", body)).json().get("contact_id").asString();
    ok(admin.get("/contacts?q=wis"));
    ok(admin.get("/contacts/" + id));
    ok(admin.patch("/contacts/" + id, "{\"notes\": \"met at the library\"}"));
    ok(admin.patch("/contacts/" + id, "{\"notes\": \"met at sea\", \"base_version\": 1}"));
    var conflict = ok(admin.get("/sync/conflicts")).json().get(0).get("conflict_id").asString();
    var choice = "{\"conflict_id\": \"%s\", \"choice\": \"mine\"}".formatted(conflict);
    ok(admin.post("/sync/resolve", choice));
    ok(admin.put("/contacts/" + id + "/devices/tablet-1", "{}"));
    var shared = ok(admin.get("/contacts/" + id + "/devices")).json().get(0).get("device");
    ok(admin.delete("/contacts/" + id + "/devices/" + shared.asString()));
  }

  private static void meetings(TestClient admin) {
    var body =
        """
        {"name": "Evening group", "lat": 52.5, "lng": 13.4, "start_time": "2026-03-02T18:05:00Z",
         "end_time": "2026-03-02T19:05:00Z", "timezone": "Europe/Berlin"}
        """;
    var path = "/meetings/" + ok(admin.post("/meetings", body)).json().get("meeting_id").asString();
    ok(admin.get(path));
    ok(admin.put(path, "{\"name\": \"Late evening group\"}"));
    ok(admin.get("/meetings/nearby?lat=52.5&lng=13.4"));
    ok(admin.get("/meetings/search?query=meeting&lat=52.5&lng=13.4&day=1,tue&time=evening"));
    ok(admin.get("/meetings/export.json"));
    ok(admin.get("/meetings/export.geojson?mine=true"));
    ok(admin.get("/meetings/my-meetings"));
    policies(admin, path);
    ok(admin.get(path + "/code"));
    ok(admin.get(path + "/qr.svg"));
    ok(admin.get(path + "/qr.png"));
    ok(admin.get(path + "/attendance"));
    confirmation(admin);
    kiosks(admin, path);
    ok(admin.post(path + "/deactivate"));
    ok(admin.post("/admin/imports?source=berlin", LIST));
  }

  private static void offline(TestClient admin) {
    var id = UUID.randomUUID();
    var profile =
        Offline.operation(id, "update_profile", wired.clock().instant())
            .saying("{\"updateData\": {\"notes\": \"on a train\"}}");
    ok(admin.post("/offline/queue", profile));
    ok(admin.post("/sync/push", Offline.batch("phone", List.of(profile))));
    ok(admin.get("/offline/queue"));
    ok(admin.get("/offline/failed"));
    ok(admin.get("/offline/status"));
    ok(admin.post("/offline/process"));
    ok(admin.post("/offline/retry", "{\"operation_id\": \"%s\"}".formatted(id)));
    ok(admin.delete("/offline/queue"));
  }

  private static void confirmation(TestClient admin) {
    var person = wired.member("Confirmed");
    var session = ok(person.post("/sessions", Fixes.DESTINATION)).json().get("session_id");
    var path = "/sessions/" + session.asString();
    ok(person.post(path + "/check-in", "{}"));
    ok(admin.post(path + "/confirmation", "{\"note\": \"I saw them.\"}"));
  }

  private static void kiosks(TestClient admin, String meeting) {
    var opened = ok(admin.post(meeting + "/kiosks", "{\"label\": \"Door\"}")).json();
    ok(admin.get(meeting + "/kiosks"));
    var kiosk = wired.anonymous().bearing(opened.get("kiosk_token").asString());
    var badge = ok(wired.member("Badge").get("/me/badge")).json().get("badge").asString();
    ok(kiosk.post("/kiosk/check-in", "{\"badge\": \"" + badge + "\"}"));
    ok(kiosk.post("/kiosk/check-out", "{\"badge\": \"" + badge + "\"}"));
    ok(admin.delete(meeting + "/kiosks/" + opened.get("kiosk_id").asString()));
  }

  private static void policies(TestClient admin, String meeting) {
    var until = wired.clock().instant().minus(Duration.ofDays(9));
    ok(admin.post(meeting + "/closed-periods", "{\"closed_until\": \"" + until + "\"}"));
    ok(admin.get(meeting + "/closed-periods"));
    ok(admin.get(meeting + "/policy"));
    ok(admin.put(meeting + "/policy", "{\"verified_from\": 0.8}"));
    var hash = ok(admin.get("/policy")).json().get("hash").asString();
    ok(admin.put("/policy", "{\"enforcement\": null}"));
    ok(admin.get("/policies/" + hash));
  }

  private static void sessions(TestClient person) {
    var fix = Fixes.honest(wired.clock().instant());
    var opened = ok(person.post("/sessions", Fixes.DESTINATION));
    var path = "/sessions/" + opened.json().get("session_id").asString();
    ok(person.get(path));
    ok(person.post(path + "/check-in", fix));
    ok(person.get("/sessions/active"));
    ok(person.post(path + "/presence", Fixes.sample(wired.clock().instant())));
    ok(person.post(path + "/check-out", fix));
    ok(person.get(path + "/details"));
    ok(person.get("/sessions/history"));
    ok(person.get("/sessions/statistics/overview"));
    var other = ok(person.post("/sessions", Fixes.DESTINATION)).json().get("session_id").asString();
    ok(person.post("/sessions/" + other + "/end", "{\"reason\": \"changed my mind\"}"));
  }

  private static void reviews(TestClient admin) {
    var body = "{\"name\": \"Night\", \"lat\": %s, \"lng\": %s}".formatted(Fixes.LAT, Fixes.LNG);
    var meeting = ok(admin.post("/meetings", body)).json().get("meeting_id").asString();
    for (var name : List.of("Una", "Vera")) {
      var member = wired.member(name);
      var opened = ok(member.post("/sessions", "{\"meeting_id\": \"%s\"}".formatted(meeting)));
      var session = "/sessions/" + opened.json().get("session_id").asString();
      ok(member.post(session + "/check-in", Fixes.north(10, 400, wired.clock().instant())));
      correction(member, admin, session + "/corrections");
    }
    ok(admin.get("/admin/corrections"));
    ok(admin.get("/meetings/" + meeting + "/corrections"));
    var decision = "{\"decision\": \"accept\", \"reason_code\": \"seen-in-person\"}";
    ok(admin.get("/review/reason-codes"));
    ok(admin.get("/admin/review"));
    ok(admin.get("/admin/analytics"));
    ok(admin.get("/meetings/" + meeting + "/statistics"));
    var open = ok(admin.get("/meetings/" + meeting + "/review")).json();
    ok(admin.post("/admin/review/" + open.get(0).get("event_id").asString(), decision));
    var path = "/meetings/" + meeting + "/review/" + open.get(1).get("event_id").asString();
    ok(admin.post(path, decision));
  }

  private static void correction(TestClient member, TestClient admin, String path) {
    var time = wired.clock().instant().minusSeconds(300);
    var body =
        "{\"check_in_time\": \"%s\", \"reason_code\": \"wrong-time\", \"note\": \"Queued.\"}";
    var asked = ok(member.post(path, body.formatted(time))).json();
    ok(
        admin.post(
            path + "/" + asked.get("request_id").asString(),
            "{\"decision\": \"reject\", \"reason_code\": \"not-there\"}"));
  }

  private static void sync(TestClient admin) {
    ok(admin.get("/sync/pull"));
    ok(admin.get("/sync/status"));
    ok(
        admin.post(
            "/sync/anchor", "{\"device_id\": \"phone\", \"boot_id\": \"b\", \"elapsed_ms\": 1}"));
  }

  private static void documents() {
    var anybody = wired.anonymous();
    for (var path :
        new String[] {
          "/.well-known/jwks.json",
          "/health",
          "/health/live",
          "/health/ready",
          "/health/detailed",
          "/openapi.json",
          "/docs",
          "/docs/start.js",
          "/first-admin",
          "/first-admin/start.js"
        }) {
      ok(anybody.get(path));
    }
  }

  private static void tokens(TestClient me) {
    var session = ok(me.post("/sessions", Fixes.DESTINATION)).json().get("session_id").asString();
    ok(me.post("/auth/session-token", "{\"session_id\": \"%s\"}".formatted(session)));
    var organiser = wired.signIn(wired.account("organiser"));
    var wish = "{\"label\": \"Display\", \"scopes\": [\"meetings:read\"]}";
    var key = ok(organiser.post("/api-keys", wish)).json().get("api_key_id").asString();
    ok(organiser.get("/api-keys"));
    ok(organiser.delete("/api-keys/" + key));
  }

  private static void accounts() {
    var email = wired.account("member");
    var me = wired.signIn(email);
    ok(me.get("/auth/me"));
    ok(me.post("/auth/ws-ticket"));
    tokens(me);
    ok(me.header("Accept", "text/event-stream").get("/events?follow=false"));
    var login =
        ok(
            wired
                .anonymous()
                .post(
                    "/auth/login",
                    "{\"email\": \"%s\", \"password\": \"%s\"}"
                        .formatted(email.toUpperCase(Locale.ROOT), WiredServer.PASSWORD)));
    var refresh = login.json().get("refresh_token").asString();
    ok(wired.anonymous().post("/auth/refresh", "{\"refresh_token\": \"" + refresh + "\"}"));
    var devices = ok(me.get("/auth/sessions")).json();
    var other = devices.get(0).get("current").asBoolean() ? devices.get(1) : devices.get(0);
    ok(me.delete("/auth/sessions/" + other.get("id").asString()));
    ok(
        me.post(
            "/auth/change-password",
            """
            {"current_password": "%s", "new_password": "an even longer walk to the sea"}
            """
                .formatted(WiredServer.PASSWORD)));
    ok(me.post("/auth/logout"));
    ok(wired.signIn(wired.account("member")).post("/auth/logout-all"));
  }
}

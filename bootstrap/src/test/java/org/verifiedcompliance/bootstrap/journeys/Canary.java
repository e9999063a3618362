package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;

/** Somebody whose every word and place is known again wherever it is kept. */
final class Canary {
  static final double LAT = 47.1234567;
  static final double LNG = 8.7654321;

  final String word;
  final String email;
  final TestClient client;
  final String id;
  String session = "";

  private final WiredServer wired;

  private Canary(WiredServer wired, String word) {
    this.wired = wired;
    this.word = word;
    this.email = wired.email(word);
    ok(
        wired
            .anonymous()
            .post(
                "/auth/register",
                """
                {"email": "%s", "password": "%s", "first_name": "%s", "last_name": "%s",
                 "phone": "+49170%s", "consent_granted": true}
                """
                    .formatted(email, WiredServer.PASSWORD, word, word, word)));
    this.client = signIn(word + " phone");
    this.id = ok(client.get("/auth/me")).json().get("user_id").asString();
  }

  /** Somebody new, who has left traces everywhere. */
  static Canary everywhere(WiredServer wired, String word) {
    var canary = new Canary(wired, word);
    canary.edit();
    canary.organise();
    canary.beTold();
    canary.attend();
    canary.attendOffline();
    return canary;
  }

  /** All that tells of them. */
  List<String> traces() {
    return List.of(word, email, "47.1234567", "471234567", "8.7654321", "87654321");
  }

  private TestClient signIn(String device) {
    var login =
        "{\"email\": \"%s\", \"password\": \"%s\", \"device_name\": \"%s\"}"
            .formatted(email, WiredServer.PASSWORD, device);
    var answer = ok(wired.anonymous().post("/auth/login", login));
    return wired.anonymous().bearing(answer.json().get("access_token").asString());
  }

  private void edit() {
    var contact = "/contacts/" + id;
    ok(client.patch(contact, "{\"notes\": \"%s note\"}".formatted(word)));
    ok(client.patch(contact, "{\"first_name\": \"%s the second\"}".formatted(word)));
    ok(client.patch(contact, "{\"first_name\": \"%s III\", \"base_version\": 1}".formatted(word)));
    wired
        .anonymous()
        .post("/auth/login", "{\"email\": \"%s\", \"password\": \"wrong one\"}".formatted(email));
  }

  private void organise() {
    ok(
        client.post(
            "/meetings",
            """
            {"name": "%s at home", "lat": %s, "lng": %s, "is_public": false, "tags": ["%s"]}
            """
                .formatted(word, LAT, LNG, word)));
    var path = "/meetings/" + Gatherings.published(client, wired.clock().instant());
    ok(client.post(path + "/kiosks", "{\"label\": \"%s tablet\"}".formatted(word)));
  }

  private void beTold() {
    ok(client.put("/me/preferences", "{\"timezone\": \"Europe/Berlin\"}"));
    ok(
        client.post(
            "/me/devices", "{\"platform\": \"web\", \"token\": \"%s pushed\"}".formatted(word)));
    ok(
        client.post(
            "/webhooks",
            """
            {"url": "https://hooks.example.org/%s", "events": ["event.reviewed"],
             "description": "%s hook"}
            """
                .formatted(word, word)));
    signIn(word + " tablet");
  }

  private String destination() {
    return """
    {"dest_name": "%s home", "dest_address": "%s street", "dest_lat": %s, "dest_lng": %s,
     "session_notes": "%s", "client_id": "%s-1"}
    """
        .formatted(word, word, LAT, LNG, word, word + UUID.randomUUID());
  }

  private void attend() {
    session = "/sessions/" + ok(open()).json().get("session_id").asString();
    ok(client.post(session + "/check-in", fix()));
    ok(client.post(session + "/presence", "{\"samples\": [%s]}".formatted(sample())));
    ok(client.post(session + "/check-out", fix()));
    ok(open());
    session = "/sessions/" + ok(open()).json().get("session_id").asString();
    ok(client.post(session + "/check-in", fix()));
  }

  private Answer open() {
    return client.post("/sessions", destination());
  }

  String fix() {
    wired.clock().moveTo(wired.clock().instant().plusSeconds(20));
    return String.format(
        Locale.ROOT,
        """
        {"lat": %.7f, "lng": %.7f, "accuracy": 8, "provider": "gps", "device_id": "%s device",
         "ts_client": "%s", "notes": "%s remark"}
        """,
        LAT,
        LNG,
        word,
        wired.clock().instant(),
        word);
  }

  private String sample() {
    wired.clock().moveTo(wired.clock().instant().plusSeconds(20));
    return "{\"lat\": %s, \"lng\": %s, \"accuracy\": 8, \"ts\": \"%s\"}"
        .formatted(LAT, LNG, wired.clock().instant());
  }

  private void attendOffline() {
    var now = wired.clock().instant();
    var made =
        Offline.operation(UUID.randomUUID(), "create_session", now)
            .numbered(1)
            .saying(destination());
    var held =
        Offline.operation(UUID.randomUUID(), "check_in", now)
            .after(UUID.randomUUID())
            .saying(fix().replaceFirst("\\{", "{\"sessionId\": \"" + word + "-none\", "));
    ok(client.post("/offline/queue", Offline.batch(word + " device", List.of(made, held))));
  }
}

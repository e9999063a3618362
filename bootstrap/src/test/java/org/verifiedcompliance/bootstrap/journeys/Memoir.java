package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.verifiedcompliance.http.TestClient;

/** A canary who has done all that people may do, among others who know of them. */
final class Memoir {
  static final String DIGITS = "49170555123987";

  final Canary canary;
  final Bystanding others;
  final TestClient client;
  String share = "";
  String feed = "";

  private final WiredServer wired;
  private final String word;

  private Memoir(WiredServer wired, Canary canary) {
    this.wired = wired;
    this.canary = canary;
    this.word = canary.word;
    this.client = organiser();
    this.others = Bystanding.of(wired, canary);
  }

  /** A whole life; the word is in every text of theirs. */
  static Memoir of(WiredServer wired, String word) {
    var life = new Memoir(wired, Canary.everywhere(wired, word));
    life.attended();
    life.programs();
    life.dates();
    life.search();
    life.letters();
    life.factor();
    return life;
  }

  /** How their words and places may be written. */
  Set<String> traces() {
    var all = new TreeSet<>(Spellings.of(List.of(word, canary.email)));
    all.add(DIGITS);
    all.addAll(Spellings.ofDegrees(Canary.LAT));
    all.addAll(Spellings.ofDegrees(Canary.LNG));
    return all;
  }

  private TestClient organiser() {
    wired
        .database()
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "UPDATE account SET roles = ARRAY['MEMBER', 'ORGANISER'] WHERE person_id = ?",
                UUID.fromString(canary.id)));
    return wired.signIn(canary.email);
  }

  private void attended() {
    ok(client.post(canary.session + "/check-out", canary.fix()));
    var session = canary.session.substring("/sessions/".length());
    ok(client.post("/auth/session-token", "{\"session_id\": \"" + session + "\"}"));
    var label = ", \"label\": \"for %s\", \"fields\": [\"name\", \"place\", \"times\"]";
    share = Links.made(client, session, label.formatted(word)).get("share_url").asString();
    ok(wired.anonymous().header("Accept", "application/json").get(share));
    ok(wired.anonymous().header("User-Agent", word).get(share));
    others.meet(this);
  }

  /** A session at a meeting of somebody else. */
  String at(String meeting) {
    var more = "{\"meeting_id\": \"%s\", \"session_notes\": \"%s\", \"client_id\": \"%s\"}";
    var body = more.formatted(meeting, word, word + UUID.randomUUID());
    return "/sessions/" + ok(client.post("/sessions", body)).json().get("session_id").asString();
  }

  private void programs() {
    ok(
        client.post(
            "/api-keys", "{\"label\": \"%s\", \"scopes\": [\"meetings:read\"]}".formatted(word)));
    ok(client.post("/auth/ws-ticket"));
    ok(
        client.post(
            "/sync/anchor",
            "{\"device_id\": \"%s device\", \"boot_id\": \"%s\", \"elapsed_ms\": 1}"
                .formatted(word, word)));
    ok(client.patch("/contacts/" + canary.id, "{\"phone\": \"+" + DIGITS + "\"}"));
    var keyed = client.header("Idempotency-Key", "\"" + word + "\"");
    ok(keyed.patch("/contacts/" + canary.id, "{\"notes\": \"%s again\"}".formatted(word)));
    var again = client.header("X-Device-Id", word + " watch");
    ok(again.patch("/contacts/" + canary.id, "{\"last_name\": \"%s IV\"}".formatted(word)));
  }

  private void dates() {
    feed = ok(client.post("/me/calendar")).json().get("url").asString();
    var start = wired.clock().instant().plus(Duration.ofHours(3));
    var body =
        """
        {"name": "%s weekly", "lat": %s, "lng": %s, "start_time": "%s", "timezone": "UTC",
         "recurrence": "FREQ=WEEKLY", "is_public": false, "description": "%s says",
         "address": "%s lane", "area": {"type": "Polygon", "coordinates": [[[8.7654321, 47.1234567],
         [8.7664321, 47.1234567], [8.7664321, 47.1244567], [8.7654321, 47.1234567]]]}}
        """
            .formatted(word, Canary.LAT, Canary.LNG, start, word, word);
    var made = ok(client.post("/meetings", body)).json().get("meeting_id").asString();
    var date = "/meetings/" + made + "/occurrences/" + start.plus(Duration.ofDays(7));
    ok(client.put(date, "{\"cancelled\": true, \"note\": \"%s is away\"}".formatted(word)));
    ok(client.put("/meetings/" + made, "{\"description\": \"%s says more\"}".formatted(word)));
    var closed = "{\"closed_until\": \"2020-02-01T00:00:00Z\", \"note\": \"%s is paid\"}";
    ok(client.post("/meetings/" + made + "/closed-periods", closed.formatted(word)));
    ok(wired.anonymous().get(feed));
  }

  private void letters() {
    var anybody = wired.anonymous();
    ok(anybody.post("/auth/password-reset", "{\"email\": \"" + canary.email + "\"}"));
    ok(anybody.post("/auth/send-otp", "{\"email\": \"" + canary.email + "\"}"));
    ok(client.post("/auth/verify-email/resend"));
    var mails = new Mailbox(wired.mails());
    var code = mails.secret(canary.email, "Your sign-in code");
    var body = "{\"email\": \"%s\", \"code\": \"%s\", \"device_name\": \"%s code\"}";
    ok(anybody.post("/auth/verify-otp", body.formatted(canary.email, code, word)));
    mails.await(canary.email, "Set a new password");
    var fresh = wired.signIn(canary.email);
    ok(fresh.post("/auth/change-email", "{\"new_email\": \"" + wired.email(word) + "\"}"));
  }

  private void factor() {
    var app = Authenticator.enrolled(wired, wired.signIn(canary.email));
    var login = "{\"email\": \"%s\", \"password\": \"%s\", \"recovery_code\": \"%s\"}";
    var code = app.recoveryCodes().getFirst();
    ok(
        wired
            .anonymous()
            .post("/auth/login", login.formatted(canary.email, WiredServer.PASSWORD, code)));
  }

  private void search() {
    var place = "lat=%s&lng=%s".formatted(Canary.LAT, Canary.LNG);
    ok(client.get("/meetings/search?query=" + word + "&" + place));
    ok(client.get("/meetings/nearby?" + place));
    ok(client.get("/contacts/" + canary.id + "/export"));
    ok(client.get("/sync/pull?limit=200"));
  }
}

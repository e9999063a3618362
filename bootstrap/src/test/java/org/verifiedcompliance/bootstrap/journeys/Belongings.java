package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** What somebody owns; each thing is made when it is first asked for. */
final class Belongings {
  private static final Set<String> NEW_EACH_TIME =
      Set.of("new-email", "new-id", "now", "fix", "long-ago");

  /** A record is closed further each time. */
  private static final AtomicLong CLOSINGS = new AtomicLong();

  private final WiredServer wired;
  private final Caller owner;
  private final Map<String, String> made = new HashMap<>();

  private Belongings(WiredServer wired, Caller owner) {
    this.wired = wired;
    this.owner = owner;
  }

  /** Those of a person who has published meetings too. */
  static Belongings of(WiredServer wired, Caller owner) {
    return new Belongings(wired, owner);
  }

  /** What has been made so far, by its name. */
  Map<String, String> made() {
    return Map.copyOf(made);
  }

  /** The id, or the other text, that this name stands for. */
  String get(String name) {
    if (NEW_EACH_TIME.contains(name)) {
      return fresh(name);
    }
    var known = made.get(name);
    if (known == null) {
      known = account(name);
      made.put(name, known);
    }
    return known;
  }

  /** As often as it is asked for, for another caller. */
  private String fresh(String name) {
    return switch (name) {
      case "new-email" -> wired.email("new");
      case "new-id" -> UUID.randomUUID().toString();
      case "now" -> now().toString();
      case "long-ago" ->
          now().minus(10, ChronoUnit.DAYS).plusSeconds(CLOSINGS.incrementAndGet()).toString();
      default -> Fixes.honest(now());
    };
  }

  private String account(String name) {
    return switch (name) {
      case "person" -> Administration.idOf(client());
      case "password" -> WiredServer.PASSWORD;
      case "earlier" -> now().minusSeconds(300).toString();
      case "samples" -> Fixes.sample(now());
      case "sign-in" -> signIn();
      case "notification" -> notification();
      case "device" ->
          text(
              client()
                  .post(
                      "/me/devices",
                      "{\"platform\": \"web\", \"token\": \"%s\"}".formatted(UUID.randomUUID())),
              "device_id");
      case "family-device" -> familyDevice();
      case "conflict" -> conflict();
      case "operation" -> operation();
      default -> link(name);
    };
  }

  private String link(String name) {
    return switch (name) {
      case "share" -> shared().get("share_id").asString();
      case "public" -> afterSlash(shared().get("share_url").asString());
      case "key" ->
          text(
              client().post("/api-keys", "{\"label\": \"Any\", \"scopes\": [\"meetings:read\"]}"),
              "api_key_id");
      case "feed" -> afterSlash(text(client().post("/me/calendar"), "url"));
      case "notice" -> ok(client().get("/consents/current")).json().get("version").asString();
      case "policy" -> text(client().get("/policy"), "hash");
      case "webhook" -> webhook();
      case "delivery" ->
          text(client().post("/webhooks/" + get("webhook") + "/test"), "delivery_id");
      default -> gathering(name);
    };
  }

  private String gathering(String name) {
    return switch (name) {
      case "meeting" -> Gatherings.published(client(), now());
      case "weekly" -> Calendars.weekly(client(), Instant.parse(get("first-date")));
      case "first-date" ->
          now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
      case "date" -> Instant.parse(get("first-date")).plus(7, ChronoUnit.DAYS).toString();
      case "changed-date" -> changedDate();
      case "kiosk" ->
          text(
              client().post("/meetings/" + get("meeting") + "/kiosks", "{\"label\": \"Door\"}"),
              "kiosk_id");
      case "session" -> session();
      case "attended" -> attended();
      case "checked-in" -> checkedIn();
      default -> doubtful(name);
    };
  }

  /** What comes of somebody who was not seen near the meeting. */
  private String doubtful(String name) {
    if (name.equals("event")) {
      get("doubtful");
      var open = ok(client().get("/meetings/" + get("meeting") + "/review")).json();
      return open.get(0).get("event_id").asString();
    }
    var attendee = wired.member("Attendee");
    var session = Gatherings.session(attendee, get("meeting"));
    ok(attendee.post(session + "/check-in", Fixes.north(10, 400, now())));
    var body =
        "{\"check_in_time\": \"%s\", \"reason_code\": \"wrong-time\", \"note\": \"Queued.\"}"
            .formatted(get("earlier"));
    made.put("correction", text(attendee.post(session + "/corrections", body), "request_id"));
    made.put("doubtful", afterSlash(session));
    return switch (name) {
      case "correction", "doubtful" -> made.get(name);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private String signIn() {
    wired.signIn(owner.email());
    var all = ok(client().get("/auth/sessions")).json();
    return all.get(all.get(0).get("current").asBoolean() ? 1 : 0).get("id").asString();
  }

  private String notification() {
    var login = "{\"email\": \"%s\", \"password\": \"%s\", \"device_name\": \"Phone %s\"}";
    var body = login.formatted(owner.email(), WiredServer.PASSWORD, UUID.randomUUID());
    ok(wired.anonymous().post("/auth/login", body));
    return ok(client().get("/me/notifications")).json().get(0).get("notification_id").asString();
  }

  private String familyDevice() {
    var device = "tablet-" + UUID.randomUUID();
    ok(wired.admin().put("/contacts/" + get("person") + "/devices/" + device, "{}"));
    return device;
  }

  private String conflict() {
    var path = "/contacts/" + get("person");
    for (var name : new String[] {"Ada", "Bea"}) {
      ok(client().patch(path, "{\"first_name\": \"" + name + "\", \"base_version\": 1}"));
    }
    return ok(client().get("/sync/conflicts")).json().get(0).get("conflict_id").asString();
  }

  private String operation() {
    var id = UUID.randomUUID();
    var wish = Offline.operation(id, "update_profile", now());
    ok(client().post("/offline/queue", wish.saying("{\"updateData\": {\"notes\": \"by train\"}}")));
    return id.toString();
  }

  private JsonNode shared() {
    return Links.made(client(), get("attended"), "");
  }

  private String webhook() {
    var body = "{\"url\": \"http://127.0.0.1:9/\", \"events\": [\"event.reviewed\"]}";
    var made = ok(client().post("/webhooks", body)).json().get("webhook");
    return made.get("webhook_id").asString();
  }

  private String session() {
    return text(client().post("/sessions", Fixes.DESTINATION), "session_id");
  }

  private String checkedIn() {
    var id = session();
    ok(client().post("/sessions/" + id + "/check-in", Fixes.honest(now())));
    return id;
  }

  /** Comes before any session that stays open. */
  private String attended() {
    var id = checkedIn();
    ok(client().post("/sessions/" + id + "/check-out", Fixes.north(12, 9, now())));
    return id;
  }

  private String changedDate() {
    var date = get("date");
    var path = "/meetings/" + get("weekly") + "/occurrences/" + date;
    ok(client().put(path, "{\"cancelled\": true, \"note\": \"Holiday\"}"));
    return date;
  }

  private TestClient client() {
    return owner.client();
  }

  private Instant now() {
    return wired.clock().instant();
  }

  private static String text(Answer answer, String field) {
    return ok(answer).json().get(field).asString();
  }

  private static String afterSlash(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import org.verifiedcompliance.http.TestClient;

/** Every documented operation on what the server tells people and their servers. */
final class Messages {
  private Messages() {}

  static void walk(WiredServer wired) {
    webhooks(wired.member("Hook"));
    preferences(wired.member("Prefers"));
    devices(wired.member("Phone"));
    notifications(wired);
  }

  private static void webhooks(TestClient owner) {
    try (var receiver = Receiver.open()) {
      var body = "{\"url\": \"%s\", \"events\": [\"session.opened\"]}".formatted(receiver.url());
      var made = ok(owner.post("/webhooks", body)).json().get("webhook");
      var path = "/webhooks/" + made.get("webhook_id").asString();
      ok(owner.get("/webhooks"));
      ok(owner.get(path));
      ok(owner.patch(path, "{\"description\": \"The desk\"}"));
      ok(owner.post(path + "/secret"));
      ok(owner.post(path + "/test"));
      var sent = receiver.next().id();
      awaitAttempt(owner, path + "/deliveries");
      ok(owner.post(path + "/deliveries/" + sent + "/replay"));
      receiver.next();
      ok(owner.delete(path));
    }
  }

  /** So that an attempt is held to the document too. */
  private static void awaitAttempt(TestClient owner, String log) {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (ok(owner.get(log)).json().get(0).get("attempts").isEmpty()) {
      assertThat(System.nanoTime()).describedAs("no attempt came").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static void preferences(TestClient person) {
    var choice =
        """
        {"timezone": "Europe/Berlin", "quiet_hours": {"from": "22:00", "to": "07:00"},
         "remind_minutes_before": 45, "channels": {"check_in_open": {"mail": false}}}
        """;
    ok(person.get("/me/preferences"));
    ok(person.put("/me/preferences", choice));
    ok(person.get("/me/preferences"));
  }

  private static void devices(TestClient person) {
    var body = "{\"platform\": \"web\", \"token\": \"told-by-the-browser\"}";
    var device = ok(person.post("/me/devices", body)).json().get("device_id").asString();
    ok(person.delete("/me/devices/" + device));
  }

  private static void notifications(WiredServer wired) {
    var email = wired.account("member");
    var person = wired.signIn(email);
    var login = "{\"email\": \"%s\", \"password\": \"%s\", \"device_name\": \"A new phone\"}";
    ok(wired.anonymous().post("/auth/login", login.formatted(email, WiredServer.PASSWORD)));
    var told = ok(person.get("/me/notifications")).json().get(0).get("notification_id");
    ok(person.post("/me/notifications/" + told.asString() + "/read"));
    ok(person.get("/me/notifications"));
  }
}

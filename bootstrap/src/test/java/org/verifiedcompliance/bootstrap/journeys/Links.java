package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Attendance that is over, and links to it. */
final class Links {
  private Links() {}

  /** Every documented operation on shares. */
  static void walk(WiredServer wired) {
    var person = wired.member("Sharer");
    var body = "{\"session_ids\": [\"%s\"]}".formatted(attended(wired, person));
    var made = ok(person.post("/auth/public-token", body)).json();
    var path = made.get("share_url").asString();
    ok(wired.anonymous().get(path));
    ok(wired.anonymous().header("Accept", "application/json").get(path));
    ok(wired.anonymous().get(path + "/qr.svg"));
    ok(wired.anonymous().get(path + "/qr.png"));
    ok(person.get("/shares"));
    ok(person.get("/shares/" + made.get("share_id").asString() + "/views"));
    ok(person.delete("/shares/" + made.get("share_id").asString()));
  }

  /** The id of a session of ten minutes at a meeting near the World Clock. */
  static String attended(WiredServer wired, TestClient person) {
    var host = wired.member("Host");
    var session = Gatherings.session(person, Gatherings.published(host, wired.clock().instant()));
    ok(person.post(session + "/check-in", Fixes.honest(wired.clock().instant())));
    wired.clock().moveBy(Duration.ofMinutes(10));
    ok(person.post(session + "/check-out", Fixes.north(12, 9, wired.clock().instant())));
    return session.substring(session.lastIndexOf('/') + 1);
  }

  /** A new link to the session. */
  static JsonNode made(TestClient person, String session, String more) {
    var body = "{\"session_ids\": [\"%s\"]%s}".formatted(session, more);
    return ok(person.post("/auth/public-token", body)).json();
  }
}

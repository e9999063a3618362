package org.verifiedcompliance.bootstrap.journeys;

import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.http.TestClient;

/** Every documented operation on dates and calendars. */
final class Calendars {
  private Calendars() {}

  static void walk(WiredServer wired) {
    var host = wired.member("Calendars");
    var start = wired.clock().instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    var meeting = "/meetings/" + weekly(host, start);
    ok(host.get("/meetings/upcoming?days_ahead=30&limit=200"));
    ok(host.get(meeting + "/occurrences"));
    var date = meeting + "/occurrences/" + start.plus(Duration.ofDays(7));
    ok(host.put(date, "{\"cancelled\": true, \"note\": \"Holiday\"}"));
    ok(host.delete(date));
    ok(host.get(meeting + "/calendar.ics"));
    var feed = ok(host.post("/me/calendar")).json().get("url").asString();
    ok(host.get("/me/calendar"));
    ok(wired.anonymous().get(feed));
    ok(host.delete("/me/calendar"));
  }

  /** The id of a weekly meeting of one hour. */
  static String weekly(TestClient host, Instant start) {
    var body =
        """
        {"name": "Weekly group", "lat": %s, "lng": %s, "start_time": "%s", "timezone": "UTC",
         "recurrence": "FREQ=WEEKLY"}
        """;
    return ok(host.post("/meetings", body.formatted(Fixes.LAT, Fixes.LNG, start)))
        .json()
        .get("meeting_id")
        .asString();
  }
}

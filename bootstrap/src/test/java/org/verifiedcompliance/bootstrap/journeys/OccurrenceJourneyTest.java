package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.Answer;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** For which date of a meeting a session and a check-in are. */
class OccurrenceJourneyTest {
  private static final Duration WEEK = Duration.ofDays(7);

  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final TestClient host = wired.member("Host");
  private final TestClient guest = wired.member("Guest");
  private final Instant now = wired.clock().instant().truncatedTo(ChronoUnit.SECONDS);

  @Test
  void aSessionIsForTheNamedDateAndFollowsItWhenItMoves() {
    var start = now.plus(Duration.ofDays(2));
    var meeting = Calendars.weekly(host, start);
    var session = ok(open(meeting, start.plus(WEEK))).json();

    assertThat(time(session, "occurrence_start")).isEqualTo(start.plus(WEEK));
    var moved = "{\"start_time\": \"%s\"}".formatted(now);
    ok(host.put("/meetings/" + meeting + "/occurrences/" + start.plus(WEEK), moved));
    var path = "/sessions/" + session.get("session_id").asString();
    ok(guest.post(path + "/check-in", "{}"));
    assertThat(time(ok(guest.get(path)).json(), "occurrence_start")).isEqualTo(now);
    assertThat(time(ok(guest.get("/sessions/history")).json().get(0), "occurrence_start"))
        .isEqualTo(now);
    assertThat(time(ok(guest.get(path + "/details")).json(), "occurrence_start")).isEqualTo(now);
    ok(guest.post(path + "/end", "{}"));
  }

  @Test
  void whatIsNoDateOrIsCancelledCannotBeNamed() {
    var start = now.plus(Duration.ofDays(2));
    var meeting = Calendars.weekly(host, start);
    ok(host.put("/meetings/" + meeting + "/occurrences/" + start, "{\"cancelled\": true}"));

    assertThat(open(meeting, start).text()).contains("no-such-occurrence");
    assertThat(open(meeting, start.plusSeconds(1)).status()).isEqualTo(400);
    var path = Gatherings.session(guest, meeting);
    var named = "{\"occurrence_start\": \"%s\"}".formatted(start);
    assertThat(guest.post(path + "/check-in", named).status()).isEqualTo(400);
    assertThat(
            guest
                .post(
                    "/sessions",
                    "{\"dest_name\": \"x\", \"dest_lat\": 1, \"dest_lng\": 1, "
                        + "\"occurrence\": \"%s\"}".formatted(start))
                .status())
        .isEqualTo(400);
  }

  @Test
  void ofSeveralDatesThatFitAlikeThePersonChooses() {
    var start = now.minus(Duration.ofMinutes(10));
    var other = now.plus(Duration.ofMinutes(10));
    var meeting = Calendars.weekly(host, start);
    ok(
        host.put(
            "/meetings/" + meeting + "/occurrences/" + start,
            "{\"end_time\": \"%s\"}".formatted(now.minusSeconds(1))));
    ok(host.put("/meetings/" + meeting + "/occurrences/" + other, "{\"added\": true}"));
    var path = Gatherings.session(guest, meeting);

    var asked = guest.post(path + "/check-in", "{}");
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.json().get("code").asString()).isEqualTo("several-occurrences");
    assertThat(time(asked.json().get("candidates").get(1), "start_time")).isEqualTo(other);

    ok(guest.post(path + "/check-in", "{\"occurrence_start\": \"%s\"}".formatted(other)));
    assertThat(time(ok(guest.get(path)).json(), "occurrence_start")).isEqualTo(other);
    ok(guest.post(path + "/end", "{}"));
  }

  @Test
  void aCalendarIsReadByItsSecretAddressUntilItIsTakenBack() {
    var meeting = Calendars.weekly(host, now.plus(WEEK));
    ok(guest.post("/sessions", "{\"meeting_id\": \"%s\"}".formatted(meeting)));
    var first = ok(guest.post("/me/calendar")).json().get("url").asString();
    var anybody = wired.anonymous();

    var feed = ok(anybody.get(first));
    assertThat(feed.text()).contains("BEGIN:VEVENT", "SUMMARY:Weekly group");
    assertThat(feed.response().headers().firstValue("Cache-Control")).contains("no-store");
    var second = ok(guest.post("/me/calendar")).json().get("url").asString();
    assertThat(anybody.get(first).status()).isEqualTo(404);
    ok(anybody.get(second));
    ok(guest.delete("/me/calendar"));
    assertThat(anybody.get(second).status()).isEqualTo(404);
    assertThat(guest.delete("/me/calendar").status()).isEqualTo(404);
    assertThat(guest.get("/me/calendar").status()).isEqualTo(404);
    assertThat(anybody.get("/calendar/nonsense.ics").status()).isEqualTo(404);
    assertThat(anybody.get("/calendar/nonsense").status()).isEqualTo(404);
  }

  private Answer open(String meeting, Instant start) {
    return guest.post(
        "/sessions",
        "{\"meeting_id\": \"%s\", \"occurrence_start\": \"%s\"}".formatted(meeting, start));
  }

  private static Instant time(JsonNode node, String field) {
    return Instant.parse(node.get(field).asString());
  }
}

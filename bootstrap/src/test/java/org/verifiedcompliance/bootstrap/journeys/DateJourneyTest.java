package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** Organisers cancel, move and add dates, and everybody sees it. */
class DateJourneyTest {
  private static final Duration WEEK = Duration.ofDays(7);

  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final TestClient host = wired.member("Host");
  private final TestClient guest = wired.member("Guest");
  private final Instant start =
      wired.clock().instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);

  @Test
  void whatIsToComeIsExpandedInOrderForAll() {
    var meeting = Calendars.weekly(host, start);

    assertThat(upcoming(guest, meeting, 22))
        .containsExactly(
            start,
            start.plus(WEEK),
            start.plus(WEEK.multipliedBy(2)),
            start.plus(WEEK.multipliedBy(3)));
    assertThat(upcoming(guest, meeting, 7)).containsExactly(start);
  }

  @Test
  void aCancelledDateIsNowhereToComeAndComesBack() {
    var meeting = Calendars.weekly(host, start);
    var path = "/meetings/" + meeting + "/occurrences/" + start;

    var cancelled = ok(host.put(path, "{\"cancelled\": true, \"note\": \"Storm\"}")).json();
    assertThat(cancelled.get("cancelled").asBoolean()).isTrue();
    assertThat(upcoming(guest, meeting, 8)).containsExactly(start.plus(WEEK));
    var seen = ok(guest.get("/meetings/" + meeting)).json();
    assertThat(time(seen, "next_start_time")).isEqualTo(start.plus(WEEK));
    assertThat(seen.get("exceptions").get(0).get("note").asString()).isEqualTo("Storm");

    ok(host.delete(path));
    assertThat(upcoming(guest, meeting, 7)).containsExactly(start);
  }

  @Test
  void aDateMovesAndIsNamedByEitherStart() {
    var meeting = Calendars.weekly(host, start);
    var path = "/meetings/" + meeting + "/occurrences/";
    var later = start.plus(Duration.ofHours(30));

    ok(host.put(path + start, "{\"start_time\": \"%s\"}".formatted(later)));
    ok(host.put(path + later, "{\"note\": \"as usual\"}"));

    var dates = ok(guest.get(path.substring(0, path.length() - 1))).json();
    assertThat(time(dates.get(0), "start_time")).isEqualTo(start);
    ok(
        host.put(
            path + start,
            "{\"start_time\": \"%s\", \"end_time\": \"%s\"}"
                .formatted(later, later.plusSeconds(60))));
    assertThat(upcoming(guest, meeting, 7)).containsExactly(later);
  }

  @Test
  void anAddedDateComesAndGoes() {
    var meeting = Calendars.weekly(host, start);
    var extra = start.plus(Duration.ofDays(2));
    var path = "/meetings/" + meeting + "/occurrences/" + extra;

    assertThat(host.put(path, "{}").status()).isEqualTo(404);
    ok(host.put(path, "{\"added\": true}"));
    assertThat(upcoming(guest, meeting, 7)).containsExactly(start, extra);
    ok(host.delete(path));
    assertThat(upcoming(guest, meeting, 7)).containsExactly(start);
  }

  @Test
  void onlyTheOrganiserChangesDatesAndOnlyThoseThatThereAre() {
    var meeting = "/meetings/" + Calendars.weekly(host, start) + "/occurrences/";
    var cancel = "{\"cancelled\": true}";

    assertThat(guest.put(meeting + start, cancel).status()).isEqualTo(403);
    assertThat(host.put(meeting + start.plusSeconds(1), cancel).status()).isEqualTo(404);
    assertThat(host.put(meeting + "tomorrow", cancel).status()).isEqualTo(404);
    assertThat(host.put(meeting + "+1000000-01-01T00:00:00Z", cancel).status()).isEqualTo(404);
    assertThat(guest.delete(meeting + start).status()).isEqualTo(403);
    assertThat(
            host.put(
                    meeting + start, "{\"cancelled\": true, \"end_time\": \"%s\"}".formatted(start))
                .status())
        .isEqualTo(400);
    assertThat(host.put(meeting + start, "{\"end_time\": \"%s\"}".formatted(start)).status())
        .isEqualTo(400);
  }

  @Test
  void aChangedRuleKeepsTheExceptionsThatItStillHas() {
    var meeting = Calendars.weekly(host, start);
    var path = "/meetings/" + meeting;
    ok(host.put(path + "/occurrences/" + start.plus(WEEK), "{\"cancelled\": true}"));

    ok(host.put(path, "{\"recurrence\": \"FREQ=WEEKLY;COUNT=3\"}"));
    assertThat(upcoming(guest, meeting, 30))
        .containsExactly(start, start.plus(WEEK.multipliedBy(2)));
    ok(host.put(path, "{\"start_time\": \"%s\"}".formatted(start.plusSeconds(3600))));
    assertThat(upcoming(guest, meeting, 30)).hasSize(3);
  }

  @Test
  void whatEndedOrIsPrivateIsNotToCome() {
    var meeting = Calendars.weekly(host, start);
    ok(host.put("/meetings/" + meeting, "{\"is_public\": false}"));
    assertThat(upcoming(guest, meeting, 7)).isEmpty();
    assertThat(upcoming(host, meeting, 7)).hasSize(1);
    ok(host.post("/meetings/" + meeting + "/deactivate"));
    assertThat(upcoming(host, meeting, 7)).isEmpty();
  }

  @Test
  void whatIsToComeIsFilteredAsWhatIsNear() {
    // a Monday at 22:30 in Berlin
    var begin = Instant.parse("2026-03-09T21:30:00Z");
    var body =
        """
        {"name": "Night walk", "lat": %s, "lng": %s, "start_time": "%s", "timezone": "Europe/Berlin",
         "tags": ["Walk", "dogs"], "meeting_type": "outdoor"}
        """
            .formatted(Fixes.LAT, Fixes.LNG, begin);
    var walk = ok(host.post("/meetings", body)).json().get("meeting_id").asString();

    for (var fit :
        List.of(
            "tag=walk,DOGS&type=sport,Outdoor&day=mon&time=night",
            "day=1&time=22:30-22:31",
            "tag=walk&meeting_type=outdoor")) {
      var found = ok(guest.get("/meetings/upcoming?days_ahead=10&" + fit)).json();
      assertThat(found.valueStream().map(each -> each.get("meeting_id").asString()))
          .describedAs(fit)
          .containsExactly(walk);
    }
    for (var other :
        List.of("tag=walk,cats", "type=walk", "tag=walk&day=tue", "tag=walk&time=21:00-22:00")) {
      var none = ok(guest.get("/meetings/upcoming?days_ahead=10&" + other));
      assertThat(none.json()).describedAs(other).isEmpty();
      assertThat(none.header("X-Total-Count")).contains("0");
    }
  }

  @Test
  void whatGoesOnNowIsFoundUntilItEnds() {
    var begin = wired.clock().instant().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
    var body =
        """
        {"name": "Short walk", "lat": %s, "lng": %s, "start_time": "%s", "end_time": "%s"}
        """
            .formatted(Fixes.LAT, Fixes.LNG, begin, begin.plusSeconds(600));
    var meeting = ok(host.post("/meetings", body)).json().get("meeting_id").asString();
    var now = "/meetings/upcoming?limit=200&now=true";
    assertThat(ok(guest.get(now)).text()).doesNotContain(meeting);

    wired.clock().moveTo(begin.plusSeconds(60));
    assertThat(ok(guest.get(now)).text()).contains(meeting);
    assertThat(upcoming(guest, meeting, 1)).isEmpty();
    wired.clock().moveTo(begin.plusSeconds(601));
    assertThat(ok(guest.get(now)).text()).doesNotContain(meeting);
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(guest.get("/meetings/upcoming?day=8&time=noon&now=perhaps&type=,").badFields())
        .containsExactlyInAnyOrder("day", "time", "now", "type");
    for (var query : List.of("days_ahead=0", "days_ahead=31", "limit=0", "limit=201", "limit=x")) {
      assertThat(guest.get("/meetings/upcoming?" + query).status()).isEqualTo(400);
    }
  }

  private static List<Instant> upcoming(TestClient person, String meeting, int days) {
    var all = ok(person.get("/meetings/upcoming?limit=200&days_ahead=" + days)).json();
    return all.valueStream()
        .filter(each -> each.get("meeting_id").asString().equals(meeting))
        .map(each -> time(each, "start_time"))
        .toList();
  }

  private static Instant time(JsonNode node, String field) {
    return Instant.parse(node.get(field).asString());
  }
}

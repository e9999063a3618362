package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;

/** Programs ask for calendars again and again; they are spared what they have. */
class CalendarPollJourneyTest {
  @RegisterExtension static final WiredServer wired = new WiredServer();

  private final TestClient host = wired.member("Host");
  private final Instant start =
      wired.clock().instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);

  @Test
  void aMeetingIsSentAgainWhenItChanged() {
    var meeting = Calendars.weekly(host, start);

    polled(host, "/meetings/" + meeting + "/calendar.ics", meeting);
  }

  @Test
  void aPersonsCalendarIsSentAgainWhenADateOfItChanged() {
    var meeting = Calendars.weekly(host, start);
    ok(host.post("/sessions", "{\"meeting_id\": \"%s\"}".formatted(meeting)));
    ok(host.post("/sessions", Fixes.DESTINATION));
    var feed = ok(host.post("/me/calendar")).json().get("url").asString();

    polled(wired.anonymous(), feed, meeting);
  }

  private void polled(TestClient program, String path, String meeting) {
    var first = ok(program.get(path));
    var knowing = program.header("If-None-Match", first.header("ETag").orElseThrow());
    wired.clock().moveTo(wired.clock().instant().plus(Duration.ofMinutes(9)));

    assertThat(ok(program.get(path)).text()).isEqualTo(first.text());
    for (var method : new String[] {"GET", "HEAD"}) {
      var again = knowing.send(method, path, BodyPublishers.noBody());
      assertThat(again.status()).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    var later = "{\"start_time\": \"%s\"}".formatted(start.plusSeconds(600));
    ok(host.put("/meetings/" + meeting + "/occurrences/" + start, later));
    var changed = ok(knowing.get(path));
    assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
    assertThat(changed.text()).contains("RECURRENCE-ID", "SEQUENCE:1");
  }
}

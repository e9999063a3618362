package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** A list that comes again changes what it says anew, and nothing else. */
class RepeatedImportJourneyTest {
  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VEVENT
      UID:tea@example.org
      SUMMARY:Tea
      GEO:52.5;13.4
      DTSTART;TZID=Europe/Berlin:20260302T190000
      RRULE:FREQ=WEEKLY
      END:VEVENT
      BEGIN:VEVENT
      UID:tea@example.org
      RECURRENCE-ID;TZID=Europe/Berlin:20260309T190000
      DTSTART;TZID=Europe/Berlin:20260310T200000
      DESCRIPTION:The hall is taken
      LOCATION:Garden
      END:VEVENT
      BEGIN:VEVENT
      UID:walk@example.org
      SUMMARY:Walk
      GEO:52.6;13.4
      DTSTART:20260304T100000Z
      END:VEVENT
      END:VCALENDAR
      """;
  private static final String FEATURES =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": "tea", "properties": {"name": "Feature tea",
          "start_time": "2026-03-03T18:00:00Z", "timezone": "Europe/Berlin",
          "recurrence": "FREQ=WEEKLY;BYDAY=TU"},
         "geometry": {"type": "Point", "coordinates": [13.5, 52.5]}},
        {"type": "Feature", "id": "walk", "properties": {"name": "Feature walk"},
         "geometry": {"type": "Point", "coordinates": [13.5, 52.6]}}]}
      """;

  @RegisterExtension static final WiredServer server = new WiredServer();

  private final TestClient admin = server.admin();

  @Test
  void aCalendarThatComesAgainChangesNothing() {
    comesAgain("calendar", CALENDAR);
  }

  @Test
  void featuresThatComeAgainChangeNothing() {
    comesAgain("features", FEATURES);
  }

  private void comesAgain(String source, String list) {
    assertThat(counts(bring(source, list))).isEqualTo("2 created, 0 changed, 0 unchanged");
    var before = versions(source);

    assertThat(counts(bring(source, list))).isEqualTo("0 created, 0 changed, 2 unchanged");
    assertThat(versions(source)).isEqualTo(before).hasSize(2);
  }

  @Test
  void fourAtOnceDoubleNothing() throws Exception {
    var shifted = CALENDAR.replace("GEO:52.", "GEO:53.");
    var moved = FEATURES.replace(", 52.", ", 53.");
    for (var list : List.of(shifted, moved)) {
      var source = list.equals(moved) ? "features-at-once" : "calendar-at-once";
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var one = (Callable<String>) () -> counts(bring(source, list));
        var reports = threads.invokeAll(Collections.nCopies(4, one));
        assertThat(reports.stream().map(Future::resultNow))
            .containsOnlyOnce("2 created, 0 changed, 0 unchanged")
            .filteredOn("0 created, 0 changed, 2 unchanged"::equals)
            .hasSize(3);
      }
      assertThat(versions(source)).hasSize(2);
    }
  }

  @Test
  void whatTheSecondCalendarSaysOfDatesIsSo() {
    var first = CALENDAR.replace("GEO:52.", "GEO:54.");
    var report = bring("dates", first);
    assertThat(report.get("lines").get(0).get("code").asString()).isEqualTo("date-differs");
    var meeting = meeting("Tea", "lat=54.5&lng=13.4");
    assertThat(exception(meeting, 0)).isEqualTo("2026-03-10T19:00:00.000Z The hall is taken");

    var second =
        first
            .replace("SUMMARY:Tea", "SUMMARY:Tea time")
            .replace("RRULE", "EXDATE;TZID=Europe/Berlin:20260316T190000\nRRULE")
            .replace("DESCRIPTION:The hall", "STATUS:CANCELLED\nDESCRIPTION:The hall");
    assertThat(counts(bring("dates", second))).isEqualTo("0 created, 1 changed, 1 unchanged");
    meeting = meeting("Tea time", "lat=54.5&lng=13.4");

    assertThat(exception(meeting, 0)).isEqualTo("null The hall is taken");
    assertThat(exception(meeting, 1)).isEqualTo("null null");
    assertThat(meeting.get("next_start_time").asString()).isEqualTo("2026-03-23T18:00:00.000Z");
  }

  private JsonNode bring(String source, String list) {
    var type = list.startsWith("{") ? "application/json" : "text/calendar";
    var body = BodyPublishers.ofString(list.replace("\n", "\r\n"));
    var path = "/admin/imports?source=" + source;
    return ok(admin.header("Content-Type", type).send("POST", path, body)).json();
  }

  private static String counts(JsonNode report) {
    return "%s created, %s changed, %s unchanged"
        .formatted(report.get("created"), report.get("changed"), report.get("unchanged"));
  }

  /** Each meeting of the source with the number of its version. */
  private static List<String> versions(String source) {
    return server
        .database()
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    SELECT m.id || ' ' || m.version FROM meeting m
                    JOIN meeting_origin o ON o.meeting_id = m.id
                    WHERE o.source = :source ORDER BY 1
                    """)
                .bind("source", source)
                .mapTo(String.class)
                .list());
  }

  private JsonNode meeting(String name, String place) {
    var found = ok(admin.get("/meetings/nearby?radius_km=1&" + place)).json();
    return found
        .valueStream()
        .filter(each -> each.get("name").asString().equals(name))
        .findFirst()
        .map(each -> ok(admin.get("/meetings/" + each.get("meeting_id").asString())).json())
        .orElseThrow();
  }

  private static String exception(JsonNode meeting, int index) {
    var change = meeting.get("exceptions").get(index);
    return change.path("start_time").asString("null") + " " + change.path("note").asString("null");
  }
}

package org.verifiedcompliance.feeds.geojson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.application.imports.Finding;
import org.verifiedcompliance.application.imports.ListEntry;
import org.verifiedcompliance.application.imports.MeetingListReader.Reading;

class GeoJsonReaderTest {
  private static Reading read(String text) {
    return new GeoJsonReader(Duration.ofHours(1))
        .read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static ListEntry feature(String geometry, String properties) {
    var text =
        "{\"type\": \"Feature\", \"id\": 7, \"geometry\": %s, \"properties\": %s}"
            .formatted(geometry, properties);
    return ((Reading.Entries) read(text)).entries().getFirst();
  }

  private static ListEntry at(String properties) {
    return feature("{\"type\": \"Point\", \"coordinates\": [13.4, 52.5]}", properties);
  }

  @Test
  void aPointWithTimesIsAWeeklyMeeting() {
    var entry =
        at(
            """
            {"name": "Hope", "start_time": "2026-03-02T18:00:00Z", "timezone": "Europe/Berlin",
             "end_time": "2026-03-02T19:30:00Z", "recurrence": "FREQ=WEEKLY;BYDAY=MO",
             "tags": ["open"], "radius_m": 80, "description": "Talk"}
            """);

    var meeting = ((ListEntry.Usable) entry).meeting();
    assertThat(meeting.slug()).isEqualTo("7");
    assertThat(meeting.days()).containsExactly(DayOfWeek.MONDAY);
    assertThat(meeting.time()).hasToString("19:00");
    assertThat(meeting.length()).isEqualTo(Duration.ofMinutes(90));
    assertThat(meeting.dates()).isNull();
    assertThat(meeting.details().radius().value()).isEqualTo(80);
    assertThat(meeting.description()).isEqualTo("Talk");
  }

  @Test
  void aPolygonIsAnAreaWithAPinAndNeedsNoTime() {
    var entry =
        feature(
            """
            {"type": "Polygon", "coordinates":
              [[[13.4, 52.5], [13.402, 52.5], [13.402, 52.502], [13.4, 52.502], [13.4, 52.5]]]}
            """,
            "{\"name\": \"Campus\"}");

    var meeting = ((ListEntry.Usable) entry).meeting();
    assertThat(meeting.details().area()).isNotNull();
    assertThat(meeting.details().isScheduled()).isFalse();
    assertThat(meeting.place().latitude()).isEqualTo(52.501);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | no-name",
        "{\"name\": \"a\", \"start_time\": \"x\", \"timezone\": \"UTC\"} | bad-time",
        "{\"name\": \"a\", \"start_time\": \"2026-03-02T18:00:00Z\"} | no-timezone",
        "{\"name\": \"a\", \"start_time\": \"2026-03-02T18:00:00Z\", \"timezone\": \"UTC\","
            + " \"recurrence\": \"FREQ=NEVER\"} | bad-recurrence",
      })
  void whatIsNoMeetingIsToldWithItsReason(String properties, String code) {
    assertThat(codes(at(properties))).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | bad-geometry",
        "{\"type\": \"Point\", \"coordinates\": [999, 1]} | bad-geometry",
        "{\"type\": \"Point\", \"coordinates\": \"x\"} | bad-geometry",
        "{\"type\": \"LineString\", \"coordinates\": []} | bad-geometry",
        "{\"type\": \"Polygon\", \"coordinates\": []} | bad-geometry",
        "{\"type\": \"Polygon\", \"coordinates\": [[[1, 1], [2, 2]]]} | bad-geometry",
      })
  void whatIsNoPlaceIsToldWithItsReason(String geometry, String code) {
    assertThat(codes(feature(geometry, "{\"name\": \"a\"}"))).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{}", "[]", "", "{\"type\": \"Point\"}", "{\"type\": \"Feature\"} x"})
  void whatIsNoGeoJsonIsUnreadable(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void whatIsNoFeatureOfACollectionIsRefusedAlone() {
    var entries =
        ((Reading.Entries) read("{\"features\": [1, {}], \"type\": \"FeatureCollection\"}"))
            .entries();

    assertThat(entries).hasSize(2).allMatch(ListEntry.Unusable.class::isInstance);
  }

  private static List<String> codes(ListEntry entry) {
    return ((ListEntry.Unusable) entry).problems().stream().map(Finding::code).toList();
  }
}

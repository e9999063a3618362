package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.bootstrap.journeys.Gatherings.ok;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.application.statistics.KeepDays;
import org.verifiedcompliance.http.TestClient;
import tools.jackson.databind.JsonNode;

/** People attend, and what that comes to can be seen by whom it concerns. */
class StatisticsJourneyTest {
  private static final String OVERVIEW = "/sessions/statistics/overview";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @RegisterExtension static final WiredServer wired = new WiredServer();

  @Test
  void aPersonSeesTheirOwnAndTheOrganiserTheMeeting() {
    wired.clock().moveTo(WiredServer.START);
    var organiser = wired.signIn(wired.account("organiser"));
    var meeting = Gatherings.published(organiser, WiredServer.START);
    var ada = wired.member("Ada");
    var session = Gatherings.session(ada, meeting);
    ok(ada.post(session + "/check-in", Fixes.honest(wired.clock().instant())));
    wired.clock().moveTo(WiredServer.START.plus(Duration.ofMinutes(25)));
    ok(ada.post(session + "/check-out", Fixes.honest(wired.clock().instant())));
    Gatherings.session(ada, meeting);

    var own = ok(ada.get(OVERVIEW)).json();
    assertThat(own.get("total_sessions").asInt()).isEqualTo(2);
    assertThat(own.get("completed_sessions").asInt()).isEqualTo(1);
    assertThat(own.get("total_time").asLong()).isBetween(1_400L, 1_500L);
    assertThat(own.get("average_duration").asDouble()).isBetween(1_400.0, 1_500.0);
    assertThat(own.get("attendance_rate").isNull()).isFalse();
    assertThat(own.get("trends").get(0).get("period").asString()).isEqualTo("2026-03-02");
    assertThat(own.get("trends").get(0).get("sessions").asInt()).isEqualTo(2);
    assertThat(total(ada, OVERVIEW + "?start_date=2026-03-03")).isZero();
    assertThat(total(ada, OVERVIEW + "?start_date=2026-03-02&end_date=2026-03-02")).isEqualTo(2);
    assertThat(total(wired.member("Eve"), OVERVIEW)).isZero();

    var path = "/meetings/" + meeting + "/statistics";
    var seen = ok(organiser.get(path)).json();
    assertThat(seen.get("total_sessions").asInt()).isEqualTo(2);
    assertThat(seen.get("unique_attendees").asInt()).isEqualTo(1);
    assertThat(seen.get("popular_times")).hasSize(1);
    var hour = seen.get("popular_times").get(0);
    assertThat(hour.get("day_of_week").asInt()).isEqualTo(1);
    assertThat(hour.get("hour").asInt()).isEqualTo(19);
    assertThat(seen.get("last_activity").asString()).startsWith("2026-03-02T18:25");
    assertThat(ada.get(path).code()).isEqualTo("not-your-meeting");
    assertThat(ada.get("/admin/analytics").status()).isEqualTo(403);
  }

  @Test
  void aMeetingWithoutTimesIsCountedByTheClockOfItsPlaceAndAPersonByTheirOwn() {
    wired.clock().moveTo(WiredServer.START.plus(Duration.ofHours(5)));
    var ada = wired.member("Ada");
    var undated = "{\"name\": \"Open door\", \"lat\": %s, \"lng\": %s}";
    var opened = ok(ada.post("/meetings", undated.formatted(Fixes.LAT, Fixes.LNG))).json();
    var meeting = opened.get("meeting_id").asString();
    var session = Gatherings.session(ada, meeting);
    ok(ada.post(session + "/check-in", Fixes.honest(wired.clock().instant())));

    var statistics = "/meetings/" + meeting + "/statistics";
    var hour = ok(ada.get(statistics)).json().get("popular_times").get(0);
    assertThat(hour.get("day_of_week").asInt()).isEqualTo(2);
    assertThat(hour.get("hour").asInt()).isZero();
    assertThat(total(ada, statistics + "?to=2026-03-02")).isZero();
    assertThat(total(ada, statistics + "?from=2026-03-03")).isEqualTo(1);

    assertThat(total(ada, OVERVIEW + "?end_date=2026-03-02")).isEqualTo(1);
    ok(ada.put("/me/preferences", "{\"timezone\": \"Asia/Tokyo\"}"));
    assertThat(total(ada, OVERVIEW + "?end_date=2026-03-02")).isZero();
    assertThat(total(ada, OVERVIEW + "?start_date=2026-03-03")).isEqualTo(1);
    ok(ada.post(session + "/end"));
  }

  @Test
  void aCellIsShownFromFivePeopleOnAndNotBefore() {
    wired.clock().moveTo(WiredServer.START.plus(Duration.ofDays(20)));
    var admin = wired.admin();
    var people = new ArrayList<TestClient>();
    for (int i = 0; i < 4; i++) {
      people.add(comes("Cell" + i));
    }
    again(people.getFirst());
    var today = DAY.plusDays(20);
    var range = "/admin/analytics?from=" + today + "&to=" + today;
    assertThat(ok(admin.get(range)).json().get("geographic_distribution")).isEmpty();

    comes("Fifth");
    assertCell(ok(admin.get(range)).json(), 6);
    wired.server().injector().getInstance(KeepDays.class).keep();
    assertCell(ok(admin.get(range)).json(), 6);
  }

  private static void assertCell(JsonNode analytics, int count) {
    var cells = analytics.get("geographic_distribution");
    assertThat(cells).hasSize(1);
    assertThat(cells.get(0).get("lat").asDouble()).isEqualTo(52.75);
    assertThat(cells.get(0).get("lng").asDouble()).isEqualTo(13.25);
    assertThat(cells.get(0).get("count").asInt()).isEqualTo(count);
    assertThat(analytics.get("total_sessions").asInt()).isEqualTo(count);
    assertThat(analytics.get("peak_hours").get(0).get("hour").asInt()).isEqualTo(18);
  }

  @Test
  void aBadRangeIsRefusedByName() {
    var admin = wired.admin();
    var meeting = Gatherings.published(admin, wired.clock().instant());
    assertThat(admin.get(OVERVIEW + "?start_date=2026-02-30&end_date=soon").badFields())
        .containsExactly("start_date", "end_date");
    assertThat(admin.get(OVERVIEW + "?start_date=2026-03-03&end_date=2026-03-02").badFields())
        .containsExactly("end_date");
    assertThat(admin.get("/meetings/" + meeting + "/statistics?from=-1").badFields())
        .containsExactly("from");
    assertThat(admin.get("/admin/analytics?from=2025-01-01&to=2026-01-02").badFields())
        .containsExactly("to");
    assertThat(admin.get("/admin/analytics?from=9999-12-31").badFields()).containsExactly("from");
    ok(admin.get("/admin/analytics?from=2025-01-02&to=2026-01-02"));
    ok(admin.get("/admin/analytics?to=0001-01-01"));
    ok(admin.get(OVERVIEW + "?start_date=0001-01-01&end_date=9999-12-31"));
    ok(admin.get(OVERVIEW + "?start_date=2026-03-02T23:00:00-05:00"));
  }

  private static TestClient comes(String name) {
    var person = wired.member(name);
    again(person);
    return person;
  }

  private static void again(TestClient person) {
    var opened = ok(person.post("/sessions", Fixes.DESTINATION)).json();
    var session = "/sessions/" + opened.get("session_id").asString();
    ok(person.post(session + "/check-in", Fixes.honest(wired.clock().instant())));
    ok(person.post(session + "/end", "{}"));
  }

  private static long total(TestClient person, String path) {
    return ok(person.get(path)).json().get("total_sessions").asLong();
  }
}

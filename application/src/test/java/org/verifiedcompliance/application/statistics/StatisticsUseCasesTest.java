package org.verifiedcompliance.application.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.notifications.InMemoryChosenPreferences;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.VenueTimeZones;
import org.verifiedcompliance.domain.notifications.Preferences;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.InMemorySessions;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.statistics.Days;
import org.verifiedcompliance.domain.statistics.InMemoryFigures;
import org.verifiedcompliance.domain.verification.LocationFlag;

class StatisticsUseCasesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private final AttendanceWorld world = new AttendanceWorld();
  private final InMemoryFigures figures =
      new InMemoryFigures(((InMemorySessions) world.sessions)::listAll, world.meetings);
  private final InMemoryChosenPreferences preferences = new InMemoryChosenPreferences();
  private final PersonId person = world.newPerson();

  @Test
  void anOverviewIsInTheZoneThatThePersonChose() {
    world.newSession(person);
    var overview = new SeeOverviewService(figures, preferences);

    assertThat(overview.see(person, null).trends().getFirst().period()).isEqualTo("2026-03-01");
    assertThat(overview.see(person, new Days(TODAY, TODAY)).totals().sessions()).isOne();

    var zone = ZoneId.of("Asia/Tokyo");
    var chosen = Preferences.STANDARD;
    preferences.put(
        person,
        new Preferences(zone, chosen.quiet(), chosen.ahead(), chosen.channels()),
        world.clock.instant());
    assertThat(overview.see(person, null).trends().getFirst().period()).isEqualTo("2026-03-02");
    assertThat(overview.see(person, new Days(TODAY, TODAY)).totals().sessions()).isZero();
  }

  @Test
  void aMeetingIsForItsCreatorAndAdmins() {
    var meeting = world.newMeeting(person);
    var see = new SeeMeetingStatisticsService(world.meetings, figures, _ -> Map.of());

    assertThat(see.see(wish(person, meeting.id())))
        .isInstanceOfSatisfying(
            SeeMeetingStatistics.Outcome.Seen.class,
            seen -> assertThat(seen.figures().totals().sessions()).isZero());
    assertThat(see.see(wish(world.newPerson(), meeting.id())))
        .isEqualTo(new SeeMeetingStatistics.Outcome.NotAllowed());
    assertThat(see.see(wish(person, MeetingFixture.newId())))
        .isEqualTo(new SeeMeetingStatistics.Outcome.NoSuchMeeting());
  }

  @Test
  void aMeetingWithoutAScheduleIsCountedByTheClockOfItsPlace() {
    var dated = world.newMeeting(person);
    var undated = MeetingFixture.meetingAt(dated.place()).by(person).build().with(null);
    world.meetings.add(undated);
    world.sessions.add(
        SessionFixture.planned(person, undated.id(), null, Instant.parse("2026-03-01T20:00:00Z")));
    VenueTimeZones tokyo = places -> Map.of(dated.place(), ZoneId.of("Asia/Tokyo"));
    var see = new SeeMeetingStatisticsService(world.meetings, figures, tokyo);

    assertThat(sessionsOn(see, undated.id(), TODAY)).isZero();
    assertThat(sessionsOn(see, undated.id(), TODAY.plusDays(1))).isOne();
  }

  private long sessionsOn(SeeMeetingStatistics see, MeetingId meeting, LocalDate day) {
    var user = new CurrentUser(person, new UUID(1, 1), Set.of());
    var command = new SeeMeetingStatistics.Command(user, meeting, new Days(day, day));
    return switch (see.see(command)) {
      case SeeMeetingStatistics.Outcome.Seen seen -> seen.figures().totals().sessions();
      case SeeMeetingStatistics.Outcome.NotAllowed no -> throw new AssertionError(no);
      case SeeMeetingStatistics.Outcome.NoSuchMeeting no -> throw new AssertionError(no);
    };
  }

  @Test
  void analyticsEndTodayAndAreBounded() {
    world.newSession(person);
    var see = new SeeAnalyticsService(figures, world.clock);

    assertThat(see.see(new SeeAnalytics.Command(null, null)))
        .isInstanceOfSatisfying(
            SeeAnalytics.Outcome.Seen.class,
            seen -> assertThat(seen.figures().totals().sessions()).isOne());
    assertThat(see.see(new SeeAnalytics.Command(TODAY.minusDays(365), TODAY)))
        .isInstanceOf(SeeAnalytics.Outcome.Seen.class);
    assertThat(see.see(new SeeAnalytics.Command(TODAY.minusDays(366), TODAY)))
        .isEqualTo(new SeeAnalytics.Outcome.TooLong());
    assertThat(see.see(new SeeAnalytics.Command(TODAY.plusDays(1), null)))
        .isEqualTo(new SeeAnalytics.Outcome.Backwards());
  }

  @Test
  void theDashboardCountsTodayAndEveryVerdict() {
    checkIn();
    world.clock.advance(Duration.ofDays(1));
    checkIn();

    var recent = new SeeRecentAttendanceService(figures, world.clock).see();

    assertThat(recent.checkInsToday()).isOne();
    assertThat(recent.activeSessions()).isEqualTo(2);
    assertThat(recent.verdicts())
        .containsEntry(LocationFlag.VERIFIED, 2L)
        .containsEntry(LocationFlag.REVIEW, 0L);
    assertThat(recent.trends()).hasSize(2);
  }

  @Test
  void twoYearsAndSomeWeeksAreKept() {
    List<Days> asked = new ArrayList<>();
    var keep =
        new KeepDaysService(
            days -> {
              asked.add(days);
              return 3;
            },
            world.clock);

    assertThat(keep.keep()).isEqualTo(3);
    assertThat(asked).containsExactly(new Days(TODAY.minusDays(799), TODAY));
  }

  private static SeeMeetingStatistics.Command wish(PersonId person, MeetingId meeting) {
    var user = new CurrentUser(person, new UUID(1, 1), Set.of());
    return new SeeMeetingStatistics.Command(user, meeting, null);
  }

  private void checkIn() {
    var somebody = world.newPerson();
    var session = world.newSession(somebody);
    world.checkIn().checkIn(new CheckIn.Command(somebody, session.id(), world.here(), false));
  }
}

package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.OccurrenceFinder;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.presence.Sighting;
import org.verifiedcompliance.domain.presence.Whereabouts;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** Stays in nights in which clocks go on or back, over midnight, and on the other side of earth. */
class NightAndZonesTest {
  private static final AttendancePolicy POLICY = AttendancePolicy.standard();
  private static final OccurrenceFinder FINDER = new OccurrenceFinder(new WeeklyOccurrences());

  /** A weekly meeting of four hours from 23:00 on a Saturday, on the night that is looked at. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,    2026-03-21, 2026-03-28T22:00:00Z",
    "Europe/Berlin,    2026-10-17, 2026-10-24T21:00:00Z",
    "America/New_York, 2026-02-28, 2026-03-08T04:00:00Z",
    "America/New_York, 2026-10-24, 2026-11-01T03:00:00Z",
    "Pacific/Auckland, 2026-03-28, 2026-04-04T10:00:00Z",
  })
  void aNightInWhichTheClocksChangeCountsTheTimeThatPassed(
      String zone, LocalDate first, Instant start) {
    var schedule = weekly(zone, first.atTime(23, 0), Duration.ofHours(4));
    var date = FINDER.at(schedule, start.plusSeconds(60)).orElseThrow();
    assertThat(date).isEqualTo(new Occurrence(start, start.plus(Duration.ofHours(4))));

    var stay = stay(date, start, start.plus(Duration.ofHours(4)));

    assertThat(stay.tally().confirmed()).isEqualTo(Duration.ofHours(4));
    assertThat(stay.tally().outcome()).isEqualTo(AttendanceOutcome.ATTENDED);
    assertThat(POLICY.closesAt(start, date)).isEqualTo(start.plus(Duration.ofMinutes(270)));
    assertThat(schedule.dayOf(date)).isEqualTo(first.plusDays(7));
  }

  /** 02:30 does not exist in one night, and twice in the other. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,    2026-03-22, 2026-03-29T01:30:00Z",
    "Europe/Berlin,    2026-10-18, 2026-10-25T00:30:00Z",
    "America/New_York, 2026-03-01, 2026-03-08T07:30:00Z",
    "America/New_York, 2026-10-25, 2026-11-01T07:30:00Z",
  })
  void aMeetingAtATimeThatIsMissingOrDoubledTakesPlaceOnce(
      String zone, LocalDate first, Instant start) {
    var schedule = weekly(zone, first.atTime(2, 30), Duration.ofMinutes(45));

    var around =
        new WeeklyOccurrences()
            .between(
                schedule, start.minus(Duration.ofHours(20)), start.plus(Duration.ofHours(20)), 9);

    assertThat(around).containsExactly(new Occurrence(start, start.plus(Duration.ofMinutes(45))));
    assertThat(FINDER.at(schedule, start.minusSeconds(600))).contains(around.getFirst());
    assertThat(schedule.dayOf(around.getFirst())).isEqualTo(first.plusDays(7));
  }

  @Test
  void aMeetingOverMidnightIsOneDateAndCountsOnTheDayOnWhichItBegan() {
    var schedule =
        weekly("Europe/Berlin", LocalDateTime.parse("2026-06-29T23:30"), Duration.ofHours(1));
    var start = Instant.parse("2026-07-06T21:30:00Z");

    var date = FINDER.at(schedule, start.plus(Duration.ofMinutes(50))).orElseThrow();

    assertThat(date.start()).isEqualTo(start);
    assertThat(stay(date, start, start.plus(Duration.ofMinutes(60))).tally().outcome())
        .isEqualTo(AttendanceOutcome.ATTENDED);
    assertThat(schedule.dayOf(date)).isEqualTo(LocalDate.parse("2026-07-06"));
  }

  @Test
  void aMondayInAucklandIsAMondayForWhoeverLooksFromElsewhere() {
    var schedule =
        weekly("Pacific/Auckland", LocalDateTime.parse("2026-01-05T09:00"), Duration.ofHours(1));
    var sundayInLondon = Instant.parse("2026-01-11T20:00:00Z");

    var date = FINDER.at(schedule, sundayInLondon).orElseThrow();

    assertThat(date.start()).isEqualTo(sundayInLondon);
    assertThat(schedule.dayOf(date)).isEqualTo(LocalDate.parse("2026-01-12"));
    assertThat(schedule.weekOf(date)).isEqualTo(LocalDate.parse("2026-01-12"));
  }

  private static MeetingSchedule weekly(String zone, LocalDateTime start, Duration length) {
    var where = ZoneId.of(zone);
    return new MeetingSchedule(start.atZone(where).toInstant(), length, where, "FREQ=WEEKLY");
  }

  /** A phone that tells every ten minutes where it is, from one instant to another. */
  private static Session stay(Occurrence date, Instant from, Instant to) {
    var planned = planned(SessionFixture.personWithConsent().id());
    var seen = new ArrayList<Sighting>();
    for (var at = from; !at.isAfter(to); at = at.plus(Duration.ofMinutes(10))) {
      seen.add(new Sighting(at, Whereabouts.THERE));
    }
    var arrival = event(planned, EventType.CHECK_IN, from, new Testimony(date, List.of()));
    var presence = event(planned, EventType.PRESENCE, to, new Testimony(null, seen));
    var departure = event(planned, EventType.CHECK_OUT, to, Testimony.NONE);
    return SessionFold.replay(planned, List.of(arrival, presence, departure), POLICY);
  }

  private static SessionEvent event(
      PlannedSession planned, EventType type, Instant at, Testimony testimony) {
    var like = SessionFixture.judged(planned, type, true, LocationFlag.VERIFIED, 0);
    return new SessionEvent(
            like.id(),
            like.session(),
            like.person(),
            type,
            true,
            at,
            null,
            at,
            like.verdict(),
            like.payload())
        .testifying(testimony);
  }
}

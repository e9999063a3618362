package org.verifiedcompliance.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** What every {@link AttendanceFigures} does. Each test looks at people and meetings of its own. */
public interface AttendanceFiguresContract {
  LocalDate DAY = LocalDate.ofInstant(SessionFixture.OPENED, ZoneOffset.UTC);
  ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  AttendanceFigures figures();

  Sessions sessions();

  People people();

  Meetings meetings();

  @Test
  default void whoDidNothingHasNoDays() {
    assertThat(figures().ofPerson(newPerson(), Days.ALL, BERLIN)).isEmpty();
  }

  @Test
  default void everySessionCountsWhateverBecameOfIt() {
    var person = newPerson();
    stay(person, null, 0, 40);
    planned(person, null, 0);
    expired(person);
    var refused = planned(person, null, 0);
    sessions().recordRefused(SessionFixture.refusedCheckIn(refused, 1));

    assertThat(figures().ofPerson(person, Days.ALL, ZoneOffset.UTC))
        .containsExactly(new DayFigures(DAY, new Totals(4, 1, 1, 1, Duration.ofMinutes(40), 0, 2)));
  }

  @Test
  default void aSessionEndedBeforeAnybodyCameIsCalledOff() {
    var person = newPerson();
    var session = planned(person, null, 0);
    var end = SessionFixture.unjudged(session, EventType.END, 5);
    sessions().record(session.end(end), end);

    assertThat(total(person)).isEqualTo(new Totals(1, 0, 0, 0, Duration.ZERO, 0, 0));
  }

  @Test
  default void aRejectedCheckOutDoesNotComplete() {
    var person = newPerson();
    var open = checkedIn(person, null, 0);
    var out = SessionFixture.judged(open, EventType.CHECK_OUT, true, LocationFlag.REJECTED, 30);
    sessions().record(open.checkOut(out), out);

    assertThat(total(person)).isEqualTo(new Totals(1, 1, 0, 1, Duration.ofMinutes(30), 0, 1));
  }

  @Test
  default void daysAreThoseOfTheZoneAndBothEndsBelong() {
    var person = newPerson();
    var midnightInBerlin = DAY.plusDays(1).atStartOfDay(BERLIN).toInstant();
    planned(person, null, minutesTo(midnightInBerlin) - 1);
    planned(person, null, minutesTo(midnightInBerlin) + 1);

    assertThat(figures().ofPerson(person, Days.ALL, BERLIN))
        .extracting(DayFigures::day)
        .containsExactly(DAY, DAY.plusDays(1));
    assertThat(figures().ofPerson(person, new Days(DAY, DAY), BERLIN)).hasSize(1);
    assertThat(figures().ofPerson(person, new Days(DAY, DAY), ZoneOffset.UTC))
        .first()
        .satisfies(day -> assertThat(day.totals().sessions()).isEqualTo(2));
    assertThat(figures().ofPerson(person, Days.upTo(DAY.minusDays(1), 9), BERLIN)).isEmpty();
  }

  @Test
  default void aMeetingCountsItsPeopleOnceAndItsHoursOnItsOwnClock() {
    var meeting = meeting();
    var person = newPerson();
    stay(person, meeting, 0, 40);
    stay(person, meeting, 50, 10);
    checkedIn(newPerson(), meeting, 0);
    planned(newPerson(), meeting, 90);
    stay(newPerson(), null, 0, 40);

    var figures = figures().ofMeeting(meeting, Days.ALL, BERLIN);

    assertThat(figures.totals()).isEqualTo(new Totals(4, 3, 2, 2, Duration.ofMinutes(50), 0, 2));
    assertThat(figures.attendees()).isEqualTo(2);
    assertThat(figures.times())
        .isEqualTo(
            Map.of(new WeekHour(DayOfWeek.MONDAY, 18), 2L, new WeekHour(DayOfWeek.MONDAY, 19), 1L));
    assertThat(figures.lastActivity()).isEqualTo(opened(90));
    assertThat(figures().ofMeeting(meeting, Days.upTo(DAY.minusDays(1), 30), BERLIN))
        .isEqualTo(new MeetingFigures(Totals.NONE, 0, Map.of(), null));
  }

  private MeetingId meeting() {
    var meeting = MeetingFixture.meetingAt(SessionFixture.PLACE).build();
    meetings().add(meeting);
    return meeting.id();
  }

  private Totals total(PersonId person) {
    return figures().ofPerson(person, Days.ALL, ZoneOffset.UTC).getFirst().totals();
  }

  private PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    people().add(person);
    return person.id();
  }

  private static Instant opened(long minutes) {
    return SessionFixture.OPENED.plusSeconds(minutes * 60);
  }

  private static long minutesTo(Instant time) {
    return Duration.between(SessionFixture.OPENED, time).toMinutes();
  }

  private PlannedSession planned(PersonId person, @Nullable MeetingId meeting, long minutes) {
    var session = SessionFixture.planned(person, meeting, null, opened(minutes));
    sessions().add(session);
    return session;
  }

  private void expired(PersonId person) {
    var session = planned(person, null, 0);
    var expiry = SessionFixture.unjudged(session, EventType.EXPIRE, 30);
    sessions().record(session.expire(expiry), expiry);
  }

  private CheckedInSession checkedIn(PersonId person, @Nullable MeetingId meeting, long minutes) {
    var session = planned(person, meeting, minutes);
    var arrival = SessionFixture.checkIn(session, minutes);
    var open = session.checkIn(arrival);
    sessions().record(open, arrival);
    return open;
  }

  private void stay(PersonId person, @Nullable MeetingId meeting, long minutes, long length) {
    var open = checkedIn(person, meeting, minutes);
    var departure = SessionFixture.checkOut(open, minutes + length);
    sessions().record(open.checkOut(departure), departure);
  }
}

package org.verifiedcompliance.application.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.meetings.MeetingFixture.meetingAt;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.finding.ClockWindow;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.lists.Walk;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;

/** What everything that keeps dates to come must do. */
public interface UpcomingDatesContract {
  ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
  Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  UpcomingDates dates();

  Meetings meetings();

  /** A person on record, another one at every call. */
  PersonId publisher();

  @Test
  default void datesComeByStartAndThenByMeetingWithinTheTime() {
    var one = kept(meetingAt(1, 1).build(), NOON, NOON.plusSeconds(60));
    var other = kept(meetingAt(1, 1).build(), NOON, NOON.plusSeconds(120));

    var found = list(NOON, NOON.plusSeconds(120), MeetingFilter.NONE, publisher());
    assertThat(found).hasSize(3);
    assertThat(found.subList(0, 2))
        .extracting(UpcomingDates.Date::meeting)
        .containsExactlyInAnyOrder(one.id(), other.id())
        .isSortedAccordingTo((a, b) -> a.value().toString().compareTo(b.value().toString()));
    assertThat(found.getLast().occurrence()).isEqualTo(at(NOON.plusSeconds(60)));
  }

  @Test
  default void whatIsPrivateIsSeenByItsPublisherAndWhatEndedByNobody() {
    var owner = publisher();
    kept(meetingAt(1, 1).by(owner).privately().build(), NOON.plusSeconds(1_000));
    kept(meetingAt(1, 1).by(owner).inactive().build(), NOON.plusSeconds(1_000));

    var from = NOON.plusSeconds(900);
    assertThat(list(from, from.plusSeconds(200), MeetingFilter.NONE, owner)).hasSize(1);
    assertThat(list(from, from.plusSeconds(200), MeetingFilter.NONE, publisher())).isEmpty();
  }

  @Test
  default void tagsAndTypesNarrowTheList() {
    kept(meetingAt(1, 1).build(), NOON.plusSeconds(5_000));
    var from = NOON.plusSeconds(4_900);
    var to = from.plusSeconds(200);

    assertThat(list(from, to, kind(Set.of("Coffee"), Set.of("sport", "support")), publisher()))
        .hasSize(1);
    assertThat(list(from, to, kind(Set.of("coffee", "tea"), Set.of()), publisher())).isEmpty();
    assertThat(list(from, to, kind(Set.of("tea"), Set.of()), publisher())).isEmpty();
    assertThat(list(from, to, kind(Set.of(), Set.of("sport")), publisher())).isEmpty();
  }

  @Test
  default void daysAndTimesAreThoseOfTheClockOfTheMeeting() {
    // half past nine on a Monday evening in UTC is Tuesday, half past ten, in Auckland
    var start = Instant.parse("2026-03-16T21:30:00Z");
    var meeting = meetingAt(1, 1).build();
    meetings().add(meeting);
    var known = List.of(at(start));
    dates().replace(List.of(new UpcomingDates.Known(meeting.id(), known, null, AUCKLAND)));

    for (var fit : List.of("10:30-10:31", "22:00-10:31", "10:30-10:30")) {
      assertThat(begins(start, Set.of(DayOfWeek.TUESDAY), fit)).describedAs(fit).hasSize(1);
    }
    for (var other : List.of("10:31-10:30", "21:30-21:31", "10:00-10:30")) {
      assertThat(begins(start, Set.of(), other)).describedAs(other).isEmpty();
    }
    assertThat(begins(start, Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), "10:30-10:31")).isEmpty();
  }

  @Test
  default void whatGoesOnHasBegunAndNotEnded() {
    kept(meetingAt(1, 1).build(), NOON.minusSeconds(70_000));
    var now = NOON.minusSeconds(70_000);
    var goingOn = new MeetingFilter(Set.of(), Set.of(), Set.of(), null, true);

    for (var at : List.of(now, now.plusSeconds(3_599))) {
      assertThat(list(now, now.plusSeconds(1), at, goingOn, Slice.first(9), publisher()))
          .hasSize(1);
    }
    var over = now.plusSeconds(3_600);
    assertThat(list(now, now.plusSeconds(1), over, goingOn, Slice.first(9), publisher())).isEmpty();
  }

  @Test
  default void theListGoesOnBehindADate() {
    var from = NOON.plusSeconds(20_000);
    for (int i = 0; i < 5; i++) {
      kept(meetingAt(1, 1).build(), from.plusSeconds(i / 3));
    }
    var person = publisher();

    assertThat(
            Walk.through(
                slice -> list(from, from.plusSeconds(9), from, MeetingFilter.NONE, slice, person)))
        .hasSize(5)
        .isEqualTo(list(from, from.plusSeconds(9), MeetingFilter.NONE, person));
  }

  private List<UpcomingDates.Date> begins(Instant from, Set<DayOfWeek> days, String times) {
    var ends = times.split("-");
    var window = new ClockWindow(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    var filter = new MeetingFilter(Set.of(), Set.of(), days, window, false);
    return list(from, from.plusSeconds(1), filter, publisher());
  }

  private static MeetingFilter kind(Set<String> tags, Set<String> types) {
    return new MeetingFilter(tags, types, Set.of(), null, false);
  }

  @Test
  default void whatIsReplacedOrOldIsGone() {
    var meeting = kept(meetingAt(1, 1).build(), NOON.plusSeconds(9_000));
    var from = NOON.plusSeconds(8_900);
    dates()
        .replace(
            List.of(
                new UpcomingDates.Known(
                    meeting.id(),
                    List.of(at(from), at(from.plusSeconds(5))),
                    null,
                    ZoneOffset.UTC)));
    assertThat(list(from, from.plusSeconds(900), MeetingFilter.NONE, publisher())).hasSize(2);
    dates().forgetBefore(from.plusSeconds(1));
    assertThat(list(from, from.plusSeconds(900), MeetingFilter.NONE, publisher())).hasSize(1);
    dates().replace(List.of());
  }

  @Test
  default void whatIsNotKeptFarEnoughIsDue() {
    var near = meetingAt(1, 1).build();
    var far = meetingAt(1, 1).build();
    var done = meetingAt(1, 1).build();
    meetings().addAll(List.of(near, far, done));
    dates()
        .replace(
            List.of(
                new UpcomingDates.Known(near.id(), List.of(), NOON, ZoneOffset.UTC),
                new UpcomingDates.Known(far.id(), List.of(), NOON.plusSeconds(1), ZoneOffset.UTC),
                new UpcomingDates.Known(done.id(), List.of(), null, ZoneOffset.UTC)));

    assertThat(dates().listDue(NOON.plusSeconds(1), 1_000))
        .contains(near.id())
        .doesNotContain(far.id(), done.id());
  }

  private Meeting kept(Meeting meeting, Instant... starts) {
    meetings().add(meeting);
    var occurrences = List.of(starts).stream().map(UpcomingDatesContract::at).toList();
    dates()
        .replace(List.of(new UpcomingDates.Known(meeting.id(), occurrences, null, ZoneOffset.UTC)));
    return meeting;
  }

  private List<UpcomingDates.Date> list(
      Instant from, Instant to, MeetingFilter filter, PersonId person) {
    return list(from, to, from, filter, Slice.first(100), person);
  }

  private Part<UpcomingDates.Date> list(
      Instant from, Instant to, Instant now, MeetingFilter filter, Slice slice, PersonId person) {
    return dates().list(new UpcomingDates.Query(person, from, to, now, filter, slice));
  }

  private static Occurrence at(Instant start) {
    return new Occurrence(start, start.plus(Duration.ofHours(1)));
  }
}

package org.verifiedcompliance.application.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.dates.ChangeDate.Outcome;
import org.verifiedcompliance.application.dates.ChangeDate.Wish;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.people.PersonId;

class ChangeDateTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final PersonId OWNER = new PersonId(new UUID(1, 1));
  private static final Wish CANCEL = new Wish.Cancel("Storm");

  private final TestClock clock = new TestClock();
  private final InMemoryMeetings store = new InMemoryMeetings();

  private Meeting kept(@Nullable MeetingSchedule schedule) {
    var meeting = MeetingFixture.meetingAt(1, 1).by(OWNER).build().with(schedule);
    store.add(meeting);
    return meeting;
  }

  private static MeetingSchedule weekly() {
    return new MeetingSchedule(START, HOUR, ZoneOffset.UTC, "FREQ=WEEKLY");
  }

  private Outcome change(Meeting meeting, Instant start, Wish wish) {
    return change(store, meeting, start, wish, null);
  }

  private Outcome change(
      Meetings meetings, Meeting meeting, Instant start, Wish wish, @Nullable Long version) {
    var user = new CurrentUser(OWNER, new UUID(0, 0), Set.of());
    return new ChangeDateService(meetings, new WeeklyOccurrences(), clock)
        .change(new ChangeDate.Command(user, meeting.id(), start, wish, version));
  }

  private DateChanges changes(Meeting meeting) {
    var schedule = store.find(meeting.id()).orElseThrow().schedule();
    return schedule == null ? DateChanges.NONE : schedule.changes();
  }

  @Test
  void aMeetingWithoutAScheduleHasNoDateToChange() {
    assertThat(change(kept(null), START, CANCEL)).isEqualTo(new Outcome.NoSuchDate());
  }

  @Test
  void whatIsSoAlreadyIsNoNewVersion() {
    var meeting = kept(weekly());

    assertThat(change(meeting, START, new Wish.Undo()))
        .isInstanceOfSatisfying(
            Outcome.Changed.class, changed -> assertThat(changed.version()).isOne());
    change(meeting, START, CANCEL);
    assertThat(change(meeting, START, CANCEL))
        .isInstanceOfSatisfying(
            Outcome.Changed.class, changed -> assertThat(changed.version()).isEqualTo(2));
  }

  @Test
  void whoIsOvertakenTriesAgainAFewTimes() {
    var meeting = kept(weekly());

    assertThat(change(new RivalMeetings(store, 4), meeting, START, CANCEL, null))
        .isInstanceOf(Outcome.Changed.class);
    assertThat(change(new RivalMeetings(store, 5), meeting, START, new Wish.Undo(), null))
        .isEqualTo(new Outcome.Stale());
    assertThat(changes(meeting).find(START)).isPresent();
  }

  @Test
  void whoKnowsAnotherVersionIsNotTriedForAgain() {
    var meeting = kept(weekly());

    assertThat(change(new RivalMeetings(store, 1), meeting, START, CANCEL, 1L))
        .isEqualTo(new Outcome.Stale());
    assertThat(change(store, meeting, START, CANCEL, 2L)).isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void aDateThatWasAddedMovesAsAWhole() {
    var meeting = kept(weekly());
    var extra = START.plus(Duration.ofDays(1));
    change(meeting, extra, new Wish.Hold(null, null, "Extra", true));
    var later = extra.plus(HOUR);

    change(meeting, extra, new Wish.Hold(later, null, "Later", false));

    assertThat(changes(meeting).list())
        .containsExactly(new DateChange.Added(new Occurrence(later, later.plus(HOUR)), "Later"));
    change(meeting, later, new Wish.Undo());
    assertThat(changes(meeting).isEmpty()).isTrue();
  }

  @Test
  void aScheduleHasOnlySoManyExceptionsButThoseItHasStillChange() {
    var all =
        IntStream.rangeClosed(1, DateChanges.MAX)
            .mapToObj(i -> START.plus(Duration.ofDays(7L * i)))
            .<DateChange>map(start -> new DateChange.Cancelled(start, null))
            .toList();
    var meeting = kept(weekly().with(new DateChanges(all)));

    assertThat(change(meeting, START, CANCEL)).isEqualTo(new Outcome.TooMany());
    assertThat(change(meeting, all.getFirst().original(), CANCEL))
        .isInstanceOf(Outcome.Changed.class);
  }

  @Test
  void datesAreKeptOnlyForUpdatesThatTookPlace() {
    var dates = new InMemoryUpcomingDates(store);
    var foresight = new Foresight(new WeeklyOccurrences(), clock);
    var dated = new DatedMeetings(store, dates, foresight, new SerialUnitOfWork());
    var meeting = MeetingFixture.meetingAt(1, 1).by(OWNER).build().with(weekly());
    var query =
        new UpcomingDates.Query(
            OWNER,
            START,
            START.plus(Duration.ofDays(1)),
            START,
            MeetingFilter.NONE,
            Slice.first(9));
    dated.addAll(List.of(meeting, MeetingFixture.meetingAt(1, 1).build().with(null)));

    assertThat(dated.update(meeting)).isFalse();
    assertThat(dates.list(query)).hasSize(1);
    assertThat(dated.update(meeting.rescheduled(null, START))).isTrue();
    assertThat(dates.list(query)).isEmpty();
    assertThat(dated.listCreatedBy(OWNER, Slice.first(9))).hasSize(1);
    assertThat(
            new ListDatesService(dated, new WeeklyOccurrences())
                .list(meeting.id(), START, START, 1))
        .contains(List.of());
  }
}

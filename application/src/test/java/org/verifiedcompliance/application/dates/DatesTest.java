package org.verifiedcompliance.application.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.dates.ChangeDate.Outcome;
import org.verifiedcompliance.application.dates.ChangeDate.Wish;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.people.PersonId;

class DatesTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestClock clock = new TestClock();
  private final WeeklyOccurrences occurrences = new WeeklyOccurrences();
  private final InMemoryMeetings store = new InMemoryMeetings();
  private final InMemoryUpcomingDates kept = new InMemoryUpcomingDates(store);
  private final Foresight foresight = new Foresight(occurrences, clock);
  private final SerialUnitOfWork unitOfWork = new SerialUnitOfWork();
  private final DatedMeetings meetings = new DatedMeetings(store, kept, foresight, unitOfWork);
  private final ChangeDate change = new ChangeDateService(meetings, occurrences, clock);
  private final ListUpcoming upcoming =
      new ListUpcomingService(kept, meetings, new MeetingViews(occurrences, clock), clock);
  private final ListDates dates = new ListDatesService(meetings, occurrences);
  private final PersonId owner = new PersonId(new UUID(1, 1));
  private final Instant start = clock.instant().plus(HOUR);
  private final Meeting meeting = MeetingFixture.meetingAt(1, 1).by(owner).build().with(weekly());

  @BeforeEach
  void publish() {
    meetings.add(meeting);
  }

  private MeetingSchedule weekly() {
    return new MeetingSchedule(start, HOUR, ZoneId.of("UTC"), "FREQ=WEEKLY");
  }

  @Test
  void whatIsToComeFollowsEveryChange() {
    assertThat(starts(15))
        .containsExactly(start, start.plus(WEEK), start.plus(WEEK.multipliedBy(2)));
    assertThat(changed(start, new Wish.Cancel("Storm"))).isInstanceOf(Outcome.Changed.class);
    assertThat(starts(8)).containsExactly(start.plus(WEEK));
    assertThat(changed(start, new Wish.Undo())).isInstanceOf(Outcome.Changed.class);
    assertThat(starts(7)).containsExactly(start);
    meetings.update(store.find(meeting.id()).orElseThrow().deactivated(clock.instant()));
    assertThat(starts(30)).isEmpty();
    assertThat(dates.list(meeting.id(), start, start.plus(WEEK), 5)).contains(List.of());
  }

  @Test
  void aDateMovesAndAnotherIsAdded() {
    var to = start.plus(Duration.ofHours(5));
    changed(start, new Wish.Hold(to, null, null, false));
    var extra = start.plus(Duration.ofDays(1));
    changed(extra, new Wish.Hold(null, extra.plusSeconds(60), "Extra", true));

    assertThat(starts(6)).containsExactly(to, extra);
    assertThat(dates.list(meeting.id(), start, start.plusSeconds(1), 5).orElseThrow())
        .singleElement()
        .satisfies(date -> assertThat(date.date()).isEqualTo(new Occurrence(to, to.plus(HOUR))));
    changed(extra, new Wish.Cancel(null));
    assertThat(starts(6)).containsExactly(to);
  }

  @Test
  void whatCannotBeIsRefused() {
    var cancel = new Wish.Cancel(null);
    assertThat(changed(start.plusSeconds(1), cancel)).isInstanceOf(Outcome.NoSuchDate.class);
    assertThat(changed(start.plusSeconds(1), new Wish.Undo()))
        .isInstanceOf(Outcome.NoSuchDate.class);
    assertThat(changed(start.plusSeconds(1), new Wish.Hold(null, null, null, false)))
        .isInstanceOf(Outcome.NoSuchDate.class);
    assertThat(changed(start, new Wish.Hold(null, start, null, false)))
        .isInstanceOf(Outcome.Invalid.class);
    assertThat(changed(start, new Wish.Hold(null, start.plus(Duration.ofDays(8)), null, false)))
        .isInstanceOf(Outcome.Invalid.class);
    assertThat(change(owner, start, cancel, 9L)).isInstanceOf(Outcome.Stale.class);
    assertThat(change(new PersonId(new UUID(2, 2)), start, cancel, null))
        .isInstanceOf(Outcome.NotAllowed.class);
  }

  @Test
  void anUnknownMeetingHasNoDates() {
    var unknown = MeetingFixture.newId();
    var user = new CurrentUser(owner, new UUID(0, 0), Set.of());

    assertThat(change.change(new ChangeDate.Command(user, unknown, start, new Wish.Undo(), null)))
        .isInstanceOf(Outcome.NoSuchMeeting.class);
    assertThat(dates.list(unknown, start, start.plus(WEEK), 5)).isEmpty();
  }

  @Test
  void weeksLaterTheDatesAreStillKeptFarEnough() {
    var foresee = new ForeseeDatesService(meetings, kept, foresight, unitOfWork);
    assertThat(foresee.foresee()).isZero();
    clock.advance(Duration.ofDays(25));

    assertThat(foresee.foresee()).isEqualTo(1);
    assertThat(starts(30)).hasSize(4);
    assertThat(foresee.foresee()).isZero();
  }

  private List<Instant> starts(int days) {
    var wish = new ListUpcoming.Wish(owner, Duration.ofDays(days), MeetingFilter.NONE, 50);
    return upcoming.list(wish).stream().map(each -> each.date().start()).toList();
  }

  private Outcome changed(Instant at, Wish wish) {
    return change(owner, at, wish, null);
  }

  private Outcome change(PersonId person, Instant at, Wish wish, @Nullable Long version) {
    var user = new CurrentUser(person, new UUID(0, 0), Set.of());
    return change.change(new ChangeDate.Command(user, meeting.id(), at, wish, version));
  }
}

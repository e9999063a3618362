package org.verifiedcompliance.application.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.meetings.MeetingViews;
import org.verifiedcompliance.application.shared.SerialUnitOfWork;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;
import org.verifiedcompliance.domain.people.PersonId;

/** What takes place soon, of a kind, over a store that only guesses the kind. */
class UpcomingFilterTest {
  private static final ZoneId ZONE = ZoneId.of("UTC");
  private static final PersonId ANYBODY = new PersonId(new UUID(1, 1));

  private final TestClock clock = new TestClock();
  private final WeeklyOccurrences occurrences = new WeeklyOccurrences();
  private final InMemoryMeetings store = new InMemoryMeetings();
  private final UpcomingDates kept = new Guessing(new InMemoryUpcomingDates(store));
  private final DatedMeetings meetings =
      new DatedMeetings(store, kept, new Foresight(occurrences, clock), new SerialUnitOfWork());
  private final ListUpcoming upcoming =
      new ListUpcomingService(kept, meetings, new MeetingViews(occurrences, clock), clock);

  private record Guessing(UpcomingDates dates) implements UpcomingDates {
    @Override
    public void replace(Collection<Known> known) {
      dates.replace(known);
    }

    @Override
    public List<MeetingId> listDue(Instant before, int limit) {
      return dates.listDue(before, limit);
    }

    @Override
    public void forgetBefore(Instant time) {
      dates.forgetBefore(time);
    }

    @Override
    public Part<Date> list(Query query) {
      var filter = query.filter();
      var any = new MeetingFilter(Set.of(), Set.of(), filter.days(), filter.begins(), filter.now());
      return dates.list(
          new Query(query.person(), query.from(), query.to(), query.now(), any, query.slice()));
    }
  }

  private Meeting published(Duration in, String type) {
    var schedule = new MeetingSchedule(clock.instant().plus(in), Duration.ofHours(1), ZONE, null);
    var meeting = MeetingFixture.meetingAt(1, 1).build().with(schedule);
    var typed =
        new Meeting(
            meeting.id(),
            meeting.name(),
            null,
            null,
            meeting.place(),
            meeting.fence(),
            schedule,
            null,
            true,
            meeting.tags(),
            type,
            true,
            null,
            null,
            meeting.createdAt(),
            meeting.updatedAt(),
            1);
    meetings.add(typed);
    return typed;
  }

  private List<MeetingId> listed(MeetingFilter filter, int limit) {
    return upcoming.list(new ListUpcoming.Wish(ANYBODY, Duration.ofDays(7), filter, limit)).stream()
        .map(each -> each.view().meeting().id())
        .toList();
  }

  @Test
  void aRareKindFillsThePageHoweverManyOthersComeBefore() {
    IntStream.range(0, 30).forEach(i -> published(Duration.ofMinutes(1 + i), "common"));
    var first = published(Duration.ofHours(1), "Rare");
    IntStream.range(0, 30).forEach(i -> published(Duration.ofMinutes(61 + i), "common"));
    var second = published(Duration.ofHours(2), "rare");
    var rare = new MeetingFilter(Set.of("open"), Set.of("rare"), Set.of(), null, false);

    assertThat(listed(rare, 5)).containsExactly(first.id(), second.id());
    assertThat(listed(rare, 1)).containsExactly(first.id());
    assertThat(listed(MeetingFilter.NONE.orOfType("rare"), 2)).hasSize(2);
    assertThat(listed(MeetingFilter.NONE, 200)).hasSize(62);
  }

  @Test
  void whatGoesOnIsShownWhenItIsAskedForEvenAfterItWasChanged() {
    var meeting = published(Duration.ofMinutes(10), "common");
    clock.advance(Duration.ofMinutes(30));
    meetings.update(
        MeetingFixture.meetingAt(2, 2).id(meeting.id()).next().build().with(meeting.schedule()));
    var now = new MeetingFilter(Set.of(), Set.of(), Set.of(), null, true);

    assertThat(listed(now, 5)).containsExactly(meeting.id());
    assertThat(listed(MeetingFilter.NONE, 5)).isEmpty();
    clock.advance(Duration.ofMinutes(40));
    assertThat(listed(now, 5)).isEmpty();
  }
}

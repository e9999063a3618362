package org.verifiedcompliance.application.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.meetings.MeetingFixture.meetingAt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;

/** What everything that keeps dates to come must do. */
public interface UpcomingDatesContract {
  Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  UpcomingDates dates();

  Meetings meetings();

  /** A person on record, another one at every call. */
  PersonId publisher();

  @Test
  default void datesComeByStartAndThenByMeetingWithinTheTime() {
    var one = kept(meetingAt(1, 1).build(), NOON, NOON.plusSeconds(60));
    var other = kept(meetingAt(1, 1).build(), NOON, NOON.plusSeconds(120));

    var found = list(NOON, NOON.plusSeconds(120), null, null, publisher());
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
    assertThat(list(from, from.plusSeconds(200), null, null, owner)).hasSize(1);
    assertThat(list(from, from.plusSeconds(200), null, null, publisher())).isEmpty();
  }

  @Test
  default void tagsAndTypesNarrowTheList() {
    kept(meetingAt(1, 1).build(), NOON.plusSeconds(5_000));
    var from = NOON.plusSeconds(4_900);
    var to = from.plusSeconds(200);

    assertThat(list(from, to, "coffee", "support", publisher())).hasSize(1);
    assertThat(list(from, to, "tea", null, publisher())).isEmpty();
    assertThat(list(from, to, null, "sport", publisher())).isEmpty();
  }

  @Test
  default void whatIsReplacedOrOldIsGone() {
    var meeting = kept(meetingAt(1, 1).build(), NOON.plusSeconds(9_000));
    var from = NOON.plusSeconds(8_900);
    dates()
        .replace(
            List.of(
                new UpcomingDates.Known(
                    meeting.id(), List.of(at(from), at(from.plusSeconds(5))), null)));
    assertThat(list(from, from.plusSeconds(900), null, null, publisher())).hasSize(2);
    dates().forgetBefore(from.plusSeconds(1));
    assertThat(list(from, from.plusSeconds(900), null, null, publisher())).hasSize(1);
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
                new UpcomingDates.Known(near.id(), List.of(), NOON),
                new UpcomingDates.Known(far.id(), List.of(), NOON.plusSeconds(1)),
                new UpcomingDates.Known(done.id(), List.of(), null)));

    assertThat(dates().listDue(NOON.plusSeconds(1), 1_000))
        .contains(near.id())
        .doesNotContain(far.id(), done.id());
  }

  private Meeting kept(Meeting meeting, Instant... starts) {
    meetings().add(meeting);
    var occurrences = List.of(starts).stream().map(UpcomingDatesContract::at).toList();
    dates().replace(List.of(new UpcomingDates.Known(meeting.id(), occurrences, null)));
    return meeting;
  }

  private List<UpcomingDates.Date> list(
      Instant from, Instant to, @Nullable String tag, @Nullable String type, PersonId person) {
    return dates().list(new UpcomingDates.Query(person, from, to, tag, type, 100));
  }

  private static Occurrence at(Instant start) {
    return new Occurrence(start, start.plus(Duration.ofHours(1)));
  }
}

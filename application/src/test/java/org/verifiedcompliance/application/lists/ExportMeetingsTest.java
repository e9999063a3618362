package org.verifiedcompliance.application.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.finding.FilteredOccurrences;
import org.verifiedcompliance.domain.finding.MeetingFilter;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingSchedule;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;

class ExportMeetingsTest {
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static List<OutgoingMeeting> export(List<Meeting> meetings, MeetingFilter filter) {
    var sorted = meetings.stream().sorted(Comparator.comparing(Meeting::id)).toList();
    MeetingPages pages =
        (_, after, limit) ->
            sorted.stream()
                .filter(each -> after == null || each.id().compareTo(after) > 0)
                .limit(limit)
                .map(each -> new OutgoingMeeting("s", each))
                .toList();
    var occurrences = new FilteredOccurrences(new WeeklyOccurrences());
    var out = new ArrayList<OutgoingMeeting>();
    new ExportMeetingsService(pages, occurrences, new TestClock())
        .export(new ExportScope(null, null), filter, out::add);
    return out;
  }

  @Test
  void everyMeetingGoesOutOnceOverManyPages() {
    var meetings =
        Stream.generate(() -> MeetingFixture.meetingAt(1, 1).build()).limit(1_001).toList();

    var out = export(meetings, MeetingFilter.NONE);

    assertThat(out).extracting(each -> each.meeting().id()).isSorted().doesNotHaveDuplicates();
    assertThat(out).hasSize(1_001);
    assertThat(export(meetings, new MeetingFilter(Set.of("x"), Set.of(), Set.of(), null, false)))
        .isEmpty();
  }

  @Test
  void aWeeklyMeetingIsSaidInTheWordsOfLists() {
    var schedule =
        new MeetingSchedule(START, Duration.ofHours(6), BERLIN, "FREQ=WEEKLY;BYDAY=MO,TH");

    assertThat(WeeklyListing.of(schedule))
        .contains(
            new WeeklyListing(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                LocalTime.of(19, 0),
                LocalTime.of(1, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "PT1H, FREQ=WEEKLY;BYDAY=TU",
    "PT1H, FREQ=MONTHLY;BYDAY=1MO",
    "PT1H,",
    "PT24H, FREQ=WEEKLY;BYDAY=MO",
    "PT90S, FREQ=WEEKLY;BYDAY=MO",
    "PT1H, FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
  })
  void whatListsHaveNoWordsForIsNotSaid(Duration length, String rule) {
    assertThat(WeeklyListing.of(new MeetingSchedule(START, length, BERLIN, rule))).isEmpty();
  }

  @Test
  void whatBeginsBetweenTwoMinutesOrHasExceptionsIsNotSaid() {
    var rule = "FREQ=WEEKLY;BYDAY=MO";
    var hour = Duration.ofHours(1);
    var plain = new MeetingSchedule(START, hour, BERLIN, rule);
    var off = plain.changes().with(new DateChange.Cancelled(START, null));

    assertThat(WeeklyListing.of(plain)).isPresent();
    assertThat(WeeklyListing.of(plain.with(off))).isEmpty();
    assertThat(WeeklyListing.of(new MeetingSchedule(START.plusSeconds(1), hour, BERLIN, rule)))
        .isEmpty();
  }
}

package org.verifiedcompliance.application.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.CountingSecretTokens;
import org.verifiedcompliance.application.calendars.ManageCalendarFeed.Closed;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.OpenSession;
import org.verifiedcompliance.application.shared.Seen;
import org.verifiedcompliance.domain.meetings.AttendanceDates;
import org.verifiedcompliance.domain.meetings.DateChange;
import org.verifiedcompliance.domain.meetings.DateChanges;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.WeeklyOccurrences;

class OwnCalendarTest {
  private final AttendanceWorld world = new AttendanceWorld();
  private final CountingSecretTokens secrets = new CountingSecretTokens();
  private final InMemoryCalendarFeeds feeds = new InMemoryCalendarFeeds();
  private final ManageCalendarFeed manage = new ManageCalendarFeed(feeds, secrets, world.clock);
  private final CalendarWriter writer =
      (name, entries) ->
          entries.stream()
              .map(CalendarEntry::title)
              .collect(Collectors.joining(",", name + ":", ""));
  private final ShowOwnCalendar show =
      new ShowOwnCalendarService(
          feeds,
          secrets,
          world.meetings,
          world.sessions,
          new SessionEntries(new AttendanceDates(new WeeklyOccurrences())),
          writer,
          world.clock);

  @Test
  void thePersonsMeetingsAndSessionsAreInIt() {
    var person = world.newPerson();
    var meeting = MeetingFixture.meetingAt(1, 1).by(person).build();
    world.meetings.add(meeting);
    var target = new OpenSession.Target.AtMeeting(meeting.id());
    world.openSession().open(new OpenSession.Command(person, target, null, null));
    var token = manage.open(person).token();

    assertThat(show.show(token)).contains("Verified Compliance:Morning meeting,Morning meeting");
    assertThat(manage.find(person)).isPresent();
  }

  @Test
  void anAddressThatWasReplacedOrTakenBackOpensNothing() {
    var person = world.newPerson();
    var first = manage.open(person).token();
    var second = manage.open(person).token();

    assertThat(show.show(first)).isEmpty();
    assertThat(show.show(second)).contains("Verified Compliance:");
    assertThat(manage.close(person)).isEqualTo(Closed.DONE);
    assertThat(manage.close(person)).isEqualTo(Closed.NONE);
    assertThat(show.show(second)).isEmpty();
  }

  @Test
  void onlyTheAddressThatWasSeenIsTakenBack() {
    var person = world.newPerson();
    assertThat(manage.close(person, Seen.anything())).isEqualTo(Closed.NONE);
    var token = manage.open(person).token();

    assertThat(manage.close(person, _ -> false)).isEqualTo(Closed.STALE);
    assertThat(show.show(token)).isPresent();
    assertThat(manage.close(person, feed -> feed.usedAt().isPresent())).isEqualTo(Closed.DONE);
    assertThat(show.show(token)).isEmpty();
  }

  @Test
  void aMeetingIsShownWithItsSchedule() {
    var meeting = MeetingFixture.meetingAt(1, 1).build();
    world.meetings.add(meeting);
    var calendar = new ShowMeetingCalendarService(world.meetings, writer);

    assertThat(calendar.show(meeting.id())).contains("Morning meeting:Morning meeting");
    assertThat(calendar.show(MeetingFixture.newId())).isEmpty();
  }

  @Test
  void whatEndedOrHasNoDatesIsNotAmongWhatAPersonPublishes() {
    var person = world.newPerson();
    var ended = MeetingFixture.meetingAt(1, 1).by(person).inactive().build();
    var undated = MeetingFixture.meetingAt(1, 1).by(person).build().with(null);
    world.meetings.addAll(List.of(ended, undated));
    var calendar = new ShowMeetingCalendarService(world.meetings, writer);

    assertThat(show.show(manage.open(person).token())).contains("Verified Compliance:");
    assertThat(calendar.show(undated.id())).contains("Morning meeting:");
  }

  @Test
  void asManyMeetingsAreInItAsAProgramCanReadTheExceptionsOf() {
    var person = world.newPerson();
    for (var i = 0; i < 8; i++) {
      var meeting = MeetingFixture.meetingAt(1, 1).by(person).build();
      world.meetings.add(meeting.with(MeetingFixture.weekly().with(thousandExceptions())));
    }

    assertThat(show.show(manage.open(person).token()).orElseThrow().split(",")).hasSize(5);
  }

  private static DateChanges thousandExceptions() {
    var first = MeetingFixture.weekly().start();
    return new DateChanges(
        IntStream.range(0, DateChanges.MAX)
            .<DateChange>mapToObj(i -> new DateChange.Cancelled(first.plusSeconds(i), null))
            .toList());
  }

  @Test
  void sessionsOfLongAgoAreLeftOut() {
    var person = world.newPerson();
    var meeting = world.newMeeting(null);
    var target = new OpenSession.Target.AtMeeting(meeting.id());
    world.openSession().open(new OpenSession.Command(person, target, null, null));
    var token = manage.open(person).token();
    assertThat(show.show(token)).contains("Verified Compliance:Morning meeting");

    world.clock.advance(Duration.ofDays(91));

    assertThat(show.show(token)).contains("Verified Compliance:");
  }
}

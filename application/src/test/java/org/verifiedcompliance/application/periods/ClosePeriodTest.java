package org.verifiedcompliance.application.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.sessions.AttendanceWorld;
import org.verifiedcompliance.application.sessions.CheckIn;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.periods.PeriodClosing;
import org.verifiedcompliance.domain.periods.Unsettled;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class ClosePeriodTest {
  private static final Duration AGE = Duration.ofHours(97);

  private final AttendanceWorld world = new AttendanceWorld();
  private final PersonId host = world.newPerson();
  private final Meeting meeting = world.newMeeting(host);
  private final ClosePeriod close =
      new ClosePeriodService(world.periods, world.meetings, world.policies(), world.clock);
  private final ListClosedPeriods list =
      new ListClosedPeriodsService(world.periods, world.meetings);

  @Test
  void whoPublishedTheMeetingAndAdminsCloseItAndSeeHowFar() {
    var first = closed(user(host), now().minus(AGE).minusSeconds(1));
    var second = closed(user(world.newPerson(), Role.ADMIN), now().minus(AGE));

    assertThat(list.list(user(host), meeting.id(), new Page(10, 0)))
        .isEqualTo(new ListClosedPeriods.Outcome.Listed(Arrays.asList(second, first)));
    assertThat(second.note()).isEqualTo("March");
    assertThat(close(user(host), meeting.id(), first.until()))
        .isEqualTo(new ClosePeriod.Outcome.ClosedBefore(second.until()));
  }

  @Test
  void ofWhatPhonesMayStillTellNothingIsClosed() {
    var latest = now().minus(AGE);

    assertThat(close(user(host), meeting.id(), latest.plusNanos(1000)))
        .isEqualTo(new ClosePeriod.Outcome.TooEarly(latest));
    assertThat(close(user(host), meeting.id(), now().plus(AGE)))
        .isEqualTo(new ClosePeriod.Outcome.TooEarly(latest));
  }

  @Test
  void nobodyElseClosesOrSees() {
    var stranger = user(world.newPerson(), Role.ORGANISER);
    var nowhere = MeetingFixture.newId();

    assertThat(close(stranger, meeting.id(), now().minus(AGE)))
        .isEqualTo(new ClosePeriod.Outcome.NotAllowed());
    assertThat(close(stranger, nowhere, now().minus(AGE)))
        .isEqualTo(new ClosePeriod.Outcome.NoSuchMeeting());
    assertThat(list.list(stranger, meeting.id(), new Page(10, 0)))
        .isEqualTo(new ListClosedPeriods.Outcome.NotAllowed());
    assertThat(list.list(stranger, nowhere, new Page(10, 0)))
        .isEqualTo(new ListClosedPeriods.Outcome.NoSuchMeeting());
  }

  @Test
  void whatIsOpenOrInDoubtIsNotClosed() {
    var guest = world.newPerson();
    var session = SessionFixture.planned(guest, meeting.id(), null, now());
    world.sessions.add(session);
    world.checkIn().checkIn(new CheckIn.Command(guest, session.id(), world.here(), false));
    world.clock.advance(AGE.plusDays(2));

    assertThat(close(user(host), meeting.id(), now().minus(AGE)))
        .isEqualTo(new ClosePeriod.Outcome.NotSettled(new Unsettled(1, 1, 0)));
  }

  private PeriodClosing closed(CurrentUser user, Instant until) {
    return ((ClosePeriod.Outcome.Closed) close(user, meeting.id(), until)).closing();
  }

  private ClosePeriod.Outcome close(CurrentUser user, MeetingId id, Instant until) {
    return close.close(new ClosePeriod.Command(user, id, until, "March"));
  }

  private Instant now() {
    return world.clock.instant();
  }

  private static CurrentUser user(PersonId person, Role... roles) {
    return new CurrentUser(person, new UUID(1, 1), Set.of(roles));
  }
}

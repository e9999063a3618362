package org.verifiedcompliance.domain.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.correcting;
import static org.verifiedcompliance.domain.sessions.SessionFixture.judged;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;
import static org.verifiedcompliance.domain.sessions.SessionFixture.ruling;
import static org.verifiedcompliance.domain.sessions.SessionFixture.toldAt;
import static org.verifiedcompliance.domain.sessions.SessionFixture.unjudged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.lists.Slice;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.periods.ClosedPeriods.Result;
import org.verifiedcompliance.domain.reviews.ReviewQuery;
import org.verifiedcompliance.domain.reviews.Reviews;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.domain.verification.LocationFlag;

/** What every store must know of closed periods, and keep out of them. */
public interface ClosedPeriodsContract {
  Instant NOW = OPENED.plus(Duration.ofDays(5));

  ClosedPeriods periods();

  Sessions sessions();

  Reviews reviews();

  People people();

  Meetings meetings();

  @Test
  default void whatWasNeverClosedIsOpen() {
    assertThat(periods().closedUntil(newMeeting())).isEmpty();
    assertThat(periods().list(newMeeting(), 10, 0)).isEmpty();
  }

  @Test
  default void aRecordIsClosedFurtherOnlyAndTheLatestIsToldFirst() {
    var meeting = newMeeting();
    var first = closing(meeting, minute(10), "the first week");
    var second = closing(meeting, minute(11), null);
    assertThat(periods().close(first)).isEqualTo(new Result.Closed());
    assertThat(periods().close(second)).isEqualTo(new Result.Closed());
    assertThat(periods().close(second)).isEqualTo(new Result.ClosedBefore(minute(11)));
    assertThat(periods().close(closing(meeting, minute(9), null)))
        .isEqualTo(new Result.ClosedBefore(minute(11)));

    assertThat(periods().closedUntil(meeting)).contains(minute(11));
    assertThat(periods().closedUntil(newMeeting())).isEmpty();
    assertThat(periods().list(meeting, 10, 0)).containsExactly(second, first);
    assertThat(periods().list(meeting, 10, 1)).containsExactly(first);
  }

  @Test
  default void whatWaitsForSomebodyHasToBeSettledFirst() {
    var meeting = newMeeting();
    stayed(meeting, LocationFlag.VERIFIED);
    var doubtful = stayed(meeting, LocationFlag.REVIEW);
    var open = planned(newPerson(), meeting, null, OPENED);
    sessions().add(open);
    var arrival = arrival(open, LocationFlag.VERIFIED, 30);
    sessions().record(open.checkIn(arrival), arrival);
    keep(doubtful, request(doubtful, minute(5)));

    assertThat(periods().close(closing(meeting, minute(31), null)))
        .isEqualTo(new Result.NotSettled(new Unsettled(1, 1, 1)));
    assertThat(periods().close(closing(meeting, minute(30), null)))
        .isEqualTo(new Result.NotSettled(new Unsettled(0, 1, 1)));
    assertThat(periods().close(closing(meeting, minute(10), null))).isEqualTo(new Result.Closed());
  }

  @Test
  default void nothingIsSaidOfAClosedRecordAnyMore() {
    var meeting = newMeeting();
    var session = stayed(meeting, LocationFlag.VERIFIED);
    assertThat(periods().close(closing(meeting, minute(11), null))).isEqualTo(new Result.Closed());

    var about = session.arrival().event();
    assertThat(keep(session, request(session, minute(5)))).isEqualTo(new Recording.Stale());
    for (var type : List.of(EventType.REVIEW, EventType.CONFIRMATION, EventType.REASSESSMENT)) {
      var said = ruling(session, type, about, LocationFlag.REJECTED, 7200);
      assertThat(sessions().record(session.ruled(said), said)).isEqualTo(new Recording.Stale());
    }
    assertThat(sessions().find(session.id())).contains(session);
  }

  @Test
  default void whatIsLaterStaysOpenAndIsNotMovedIntoTheClosedTime() {
    var meeting = newMeeting();
    var session = stayed(meeting, LocationFlag.VERIFIED);
    periods().close(closing(meeting, minute(10), null));

    assertThat(keep(session, request(session, minute(9)))).isEqualTo(new Recording.Stale());
    assertThat(keep(session, request(session, minute(10)))).isInstanceOf(Recording.Recorded.class);
  }

  @Test
  default void aFactThatIsToldLateIsKeptAsAnAttemptOnly() {
    var meeting = newMeeting();
    var planned = planned(newPerson(), meeting, null, OPENED);
    sessions().add(planned);
    periods().close(closing(meeting, minute(11), null));

    var late = toldAt(NOW, arrival(planned, LocationFlag.REVIEW, 10));
    assertThat(sessions().record(planned.checkIn(late), late)).isEqualTo(new Recording.Stale());
    assertThat(sessions().recordRefused(late.refused())).isEmpty();
    assertThat(sessions().recordRefused(late.afterClosing())).contains(1L);

    assertThat(sessions().listFacts(planned.id()))
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.accepted()).isFalse();
          assertThat(kept.verdict().reasonCodes()).contains("PERIOD_CLOSED");
        });
    assertThat(reviews().listOpen(new ReviewQuery(meeting, newPerson(), Slice.first(10))))
        .isEmpty();
    var later = toldAt(NOW, arrival(planned, LocationFlag.REVIEW, 11));
    assertThat(sessions().record(planned.checkIn(later), later))
        .isInstanceOf(Recording.Recorded.class);
  }

  @Test
  default void theRulesStillEndWhatNobodyEnds() {
    var meeting = newMeeting();
    var planned = planned(newPerson(), meeting, null, OPENED);
    sessions().add(planned);
    periods().close(closing(meeting, minute(60), null));

    var expiry = toldAt(NOW, unjudged(planned, EventType.EXPIRE, 10));
    assertThat(sessions().record(planned.expire(expiry), expiry))
        .isInstanceOf(Recording.Recorded.class);
  }

  private Recording keep(Session session, SessionEvent request) {
    return sessions().record(session.corrected(request), request);
  }

  private static SessionEvent request(Session session, Instant came) {
    var times = new StatedTimes(came, null);
    var about = session.arrival().event();
    return correcting(session, EventType.CORRECTION_REQUEST, about, times, 7200);
  }

  /** From the tenth to the twentieth minute. */
  private ClosedSession stayed(MeetingId meeting, LocationFlag flag) {
    PlannedSession planned = planned(newPerson(), meeting, null, OPENED);
    sessions().add(planned);
    var arrival = arrival(planned, flag, 10);
    CheckedInSession here = planned.checkIn(arrival);
    sessions().record(here, arrival);
    var departure = SessionFixture.checkOut(planned, 20);
    var left = here.checkOut(departure);
    sessions().record(left, departure);
    return (ClosedSession) sessions().find(left.id()).orElseThrow();
  }

  private static SessionEvent arrival(PlannedSession planned, LocationFlag flag, long minutes) {
    return judged(planned, EventType.CHECK_IN, true, flag, minutes);
  }

  private PeriodClosing closing(MeetingId meeting, Instant until, @Nullable String note) {
    return new PeriodClosing(meeting, until, newPerson(), NOW, note);
  }

  static Instant minute(long minutes) {
    return OPENED.plusSeconds(minutes * 60);
  }

  private MeetingId newMeeting() {
    var meeting = MeetingFixture.meetingAt(SessionFixture.PLACE).build();
    meetings().addAll(List.of(meeting));
    return meeting.id();
  }

  private PersonId newPerson() {
    var person = SessionFixture.personWithConsent();
    people().add(person);
    return person.id();
  }
}

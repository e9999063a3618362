package org.verifiedcompliance.domain.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;
import static org.verifiedcompliance.domain.sessions.SessionFixture.checkIn;
import static org.verifiedcompliance.domain.sessions.SessionFixture.planned;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.Occurrence;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.ClosingPolicy;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.SessionDetails;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.sessions.Settlement;
import org.verifiedcompliance.domain.sessions.StatedTimes;
import org.verifiedcompliance.domain.sessions.Testimony;
import org.verifiedcompliance.domain.verification.Reason;

class RecordTimeTest {
  private static final Occurrence DATE = new Occurrence(minute(30), minute(90));

  private final PlannedSession planned =
      planned(new PersonId(MeetingFixture.newId().value()), MeetingFixture.newId(), null, OPENED);
  private final SessionEvent arrival = checkIn(planned, 20);

  @Test
  void aSessionBelongsToItsDateAndWithoutOneToItsCheckIn() {
    assertThat(RecordTime.of(planned.checkIn(arrival), checkIn(planned, 50))).isEqualTo(minute(20));

    var dated = at(DATE, arrival);
    var session =
        Settlement.settle(planned.checkIn(dated), List.of(dated), AttendancePolicy.standard());
    assertThat(RecordTime.of(session, dated)).isEqualTo(minute(30));
    assertThat(RecordTime.of(session, dated, new StatedTimes(minute(1), null)))
        .as("another arrival is at the same date")
        .isEqualTo(minute(30));
  }

  @Test
  void toWhichNobodyCameBelongsToTheDateOfTheAttemptElseToTheOneThatWasNamed() {
    assertThat(RecordTime.of(planned, at(DATE, arrival))).isEqualTo(minute(30));
    assertThat(RecordTime.of(planned, arrival)).isEqualTo(minute(20));
    assertThat(RecordTime.of(planned, arrival, StatedTimes.NONE)).isEqualTo(minute(20));

    var old = planned.details();
    var named =
        new PlannedSession(
            new SessionDetails(
                old.id(),
                old.person(),
                old.meeting(),
                old.destination(),
                null,
                null,
                OPENED,
                minute(25),
                1));
    assertThat(RecordTime.of(named, arrival)).isEqualTo(minute(25));
  }

  @Test
  void aCorrectionConcernsBothTimes() {
    var session = planned.checkIn(arrival);
    assertThat(RecordTime.of(session, arrival, new StatedTimes(minute(1), null)))
        .isEqualTo(minute(1));
    assertThat(RecordTime.of(session, arrival, new StatedTimes(minute(25), null)))
        .isEqualTo(minute(20));
    assertThat(RecordTime.of(session, arrival, new StatedTimes(null, minute(60))))
        .isEqualTo(minute(20));
  }

  @Test
  void aRecordEndsWhenTheLongestStayIsOverAndPhonesHadTheirGrace() {
    assertThat(ClosingPolicy.standard().recordsEnd(OPENED))
        .isEqualTo(OPENED.minus(Duration.ofHours(97)));
  }

  @Test
  void thePresentIsNeverClosed() {
    var meeting = MeetingFixture.newId();
    var by = planned.person();
    assertThat(new PeriodClosing(meeting, OPENED, by, minute(60), null).until()).isEqualTo(OPENED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PeriodClosing(meeting, OPENED, by, minute(59), null));
  }

  @Test
  void anAttemptSaysWhyItChangesNothingWithOrWithoutAVerdict() {
    var end = SessionFixture.unjudged(planned, EventType.END, 1).afterClosing();
    assertThat(end.accepted()).isFalse();
    assertThat(end.verdict()).isNull();
    assertThat(end.payload().reasons()).extracting(Reason::code).containsExactly("PERIOD_CLOSED");

    var attempt = arrival.afterClosing();
    assertThat(arrival.isReviewable()).isTrue();
    assertThat(attempt.isReviewable()).isFalse();
    assertThat(attempt.verdict().reasonCodes()).endsWith("PERIOD_CLOSED");
    assertThat(attempt.payload().reasons()).hasSize(3);
  }

  private static SessionEvent at(Occurrence date, SessionEvent event) {
    return event.testifying(new Testimony(date, List.of()));
  }

  private static Instant minute(long minutes) {
    return OPENED.plusSeconds(minutes * 60);
  }
}

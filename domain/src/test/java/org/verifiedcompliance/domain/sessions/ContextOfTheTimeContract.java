package org.verifiedcompliance.domain.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.sessions.SessionFixture.OPENED;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.policies.AttendanceSetting;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyChoices;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.verification.PolicyVersion;

/** What every store of sessions tells about the rules of a time that is past. */
public interface ContextOfTheTimeContract {
  Sessions sessions();

  People people();

  Meetings meetings();

  Policies policies();

  @Test
  default void whatWasToldLateIsJudgedByTheMeetingAsItWas() {
    var meeting = newMeeting();
    var moved = MeetingFixture.meetingAt(0, 180).id(meeting.id()).next().build();
    assertThat(meetings().update(moved)).isTrue();
    var session = newSession(meeting);

    assertThat(asItWas(session, moved.updatedAt().minusMillis(1)).fence())
        .isEqualTo(meeting.fence());
    assertThat(asItWas(session, moved.updatedAt()).fence()).isEqualTo(moved.fence());
    assertThat(asItWas(session, meeting.updatedAt().minusSeconds(60)).fence())
        .isEqualTo(meeting.fence());
    assertThat(asItWas(session, OPENED).schedule()).isEqualTo(meeting.schedule());
    assertThat(now(session).fence()).isEqualTo(moved.fence());
  }

  @Test
  default void whatWasToldLateIsJudgedByWhatWasChosenThen() {
    var meeting = newMeeting();
    var session = newSession(meeting);
    var second = PolicyEdition.FIRST.followedBy(minimumStay(60));
    var third = second.followedBy(minimumStay(120));
    policies().add(meeting.id(), second, session.person(), OPENED);
    policies().add(meeting.id(), third, session.person(), OPENED.plusSeconds(60));

    assertThat(asItWas(session, OPENED.minusMillis(1)).policies().meeting())
        .isEqualTo(PolicyEdition.FIRST);
    assertThat(asItWas(session, OPENED).policies().meeting()).isEqualTo(second);
    assertThat(asItWas(session, OPENED.plusSeconds(60)).policies().meeting()).isEqualTo(third);
    assertThat(now(session).policies().meeting()).isEqualTo(third);
  }

  @Test
  default void whatClosesByRuleNamesItsPolicy() {
    var planned = newSession(newMeeting());
    var policy = new PolicyVersion("1, organisation 2", "ab".repeat(32));
    var expiry =
        SessionFixture.unjudged(planned, EventType.EXPIRE, 90)
            .testifying(Testimony.NONE.under(policy));

    sessions().record(planned.expire(expiry), expiry);

    var kept = sessions().listFacts(planned.id()).getFirst();
    assertThat(kept.policy()).isEqualTo(policy);
    assertThat(kept.verdict()).isNull();
  }

  private SessionInContext asItWas(PlannedSession session, Instant at) {
    return sessions()
        .findInContext(new HistoryQuery(session.id(), at, Traces.NONE, true))
        .orElseThrow();
  }

  private SessionInContext now(PlannedSession session) {
    return sessions()
        .findInContext(new HistoryQuery(session.id(), OPENED.minusSeconds(9), Traces.NONE))
        .orElseThrow();
  }

  private static PolicyChoices minimumStay(double seconds) {
    return new PolicyChoices(null, Map.of(AttendanceSetting.MINIMUM_STAY, seconds));
  }

  private Meeting newMeeting() {
    var meeting = MeetingFixture.meetingAt(52.5, 13.4).build();
    meetings().add(meeting);
    return meeting;
  }

  private PlannedSession newSession(Meeting meeting) {
    var person = SessionFixture.person(true);
    people().add(person);
    var session = SessionFixture.planned(person.id(), meeting.id(), null, OPENED);
    sessions().add(session);
    return session;
  }
}

package org.verifiedcompliance.domain.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.verification.Enforcement;
import org.verifiedcompliance.domain.verification.PolicySetting;

/** What every store of policies does; it may hold editions of earlier tests. */
public interface PoliciesContract {
  PersonId ADMIN = new PersonId(new UUID(0, 7));
  Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  PolicyChoices STRICT =
      new PolicyChoices(
          Enforcement.OBSERVE,
          Map.of(PolicySetting.VERIFIED_FROM, 0.93, AttendanceSetting.MINIMUM_STAY, 600.0));

  Policies policies();

  Meetings meetings();

  private MeetingId newMeeting() {
    var meeting = MeetingFixture.meetingAt(new Coordinate(52.5, 13.4)).build();
    meetings().add(meeting);
    return meeting.id();
  }

  @Test
  default void aMeetingThatChoseNothingIsAtItsFirstEdition() {
    assertThat(policies().layers(newMeeting()).meeting()).isEqualTo(PolicyEdition.FIRST);
  }

  @Test
  default void whatAMeetingChoseIsReadAgainAndIsNobodyElses() {
    var meeting = newMeeting();
    var second = PolicyEdition.FIRST.followedBy(STRICT);

    assertThat(policies().add(meeting, second, ADMIN, NOW)).isTrue();

    assertThat(policies().layers(meeting).meeting()).isEqualTo(second);
    assertThat(policies().layers(newMeeting()).meeting()).isEqualTo(PolicyEdition.FIRST);
    assertThat(policies().layers(null).meeting()).isEqualTo(PolicyEdition.FIRST);
  }

  @Test
  default void whatTheOrganisationChoseHoldsForAll() {
    var next = policies().layers(null).organisation().followedBy(STRICT);

    assertThat(policies().add(null, next, ADMIN, NOW)).isTrue();

    assertThat(policies().layers(null).organisation()).isEqualTo(next);
    assertThat(policies().layers(newMeeting()).organisation()).isEqualTo(next);
  }

  @Test
  default void theNewestEditionCounts() {
    var meeting = newMeeting();
    var second = PolicyEdition.FIRST.followedBy(STRICT);
    policies().add(meeting, second, ADMIN, NOW);
    var third = second.followedBy(PolicyChoices.NONE);
    policies().add(meeting, third, ADMIN, NOW);

    assertThat(policies().layers(meeting).meeting()).isEqualTo(third);
  }

  @Test
  default void anEditionCannotBeReplaced() {
    var meeting = newMeeting();
    var second = PolicyEdition.FIRST.followedBy(STRICT);
    policies().add(meeting, second, ADMIN, NOW);

    var other = PolicyEdition.FIRST.followedBy(PolicyChoices.NONE);
    assertThat(policies().add(meeting, other, ADMIN, NOW)).isFalse();
    assertThat(policies().layers(meeting).meeting()).isEqualTo(second);
  }

  @Test
  default void ofManyWhoChooseAtOnceOneIsHeard() {
    var meeting = newMeeting();
    var second = PolicyEdition.FIRST.followedBy(STRICT);

    var heard = Together.run(8, i -> policies().add(meeting, second, ADMIN, NOW));

    assertThat(heard).containsOnlyOnce(true);
    var organisation = policies().layers(null).organisation().followedBy(STRICT);
    assertThat(Together.run(8, i -> policies().add(null, organisation, ADMIN, NOW)))
        .containsOnlyOnce(true);
  }
}

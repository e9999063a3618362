package org.verifiedcompliance.application.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.codes.ShowVenueCode.Outcome;
import org.verifiedcompliance.application.meetings.MeetingDetails;
import org.verifiedcompliance.application.meetings.MeetingWorld;
import org.verifiedcompliance.application.meetings.PublishMeeting;
import org.verifiedcompliance.application.policies.JudgingPolicy;
import org.verifiedcompliance.application.policies.PolicyBook;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;
import org.verifiedcompliance.domain.policies.InMemoryPolicyTexts;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.SessionFixture;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** The meeting is every Monday from 18:00 to 19:00 UTC; the first is on 2 March. */
class ShowVenueCodeTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T18:00:00Z");

  private final MeetingWorld world = new MeetingWorld();
  private final RotatingCodes rotating =
      new RotatingCodes(new PlainCodeSecrets(), Duration.ofSeconds(30));
  private final ShowVenueCode codes =
      new ShowVenueCodeService(
          world.meetings,
          new InMemoryPolicies(),
          new PolicyBook(
              new JudgingPolicy(VerificationPolicy.standard(), AttendancePolicy.standard()),
              new InMemoryPolicyTexts()),
          world.occurrences,
          rotating,
          world.clock);
  private final Meeting meeting =
      MeetingFixture.meetingAt(SessionFixture.PLACE).by(MeetingWorld.ANN).build();

  @BeforeEach
  void theMeetingGoesOn() {
    world.meetings.add(meeting);
    world.clock.set(MONDAY.plusSeconds(610));
  }

  @Test
  void theHostSeesTheCodeOfThisDateAndHowLongItCounts() {
    var showing = (Outcome.Showing) show(MeetingWorld.ANN, meeting.id());

    assertThat(showing.meeting()).isEqualTo(meeting.id());
    assertThat(showing.date()).isEqualTo(MONDAY);
    assertThat(showing.code().from()).isEqualTo(MONDAY.plusSeconds(600));
    assertThat(showing.code().next()).isEqualTo(MONDAY.plusSeconds(630));
    assertThat(showing.code().until()).isEqualTo(MONDAY.plusSeconds(660));
  }

  @Test
  void anAdminSeesTheSameCode() {
    assertThat(show(MeetingWorld.BOB, meeting.id(), Role.ADMIN))
        .isEqualTo(show(MeetingWorld.ANN, meeting.id()));
  }

  @Test
  void nobodyElseSeesIt() {
    assertThat(show(MeetingWorld.BOB, meeting.id(), Role.ORGANISER))
        .isEqualTo(new Outcome.NotAllowed());
    assertThat(show(MeetingWorld.ANN, MeetingFixture.newId()))
        .isEqualTo(new Outcome.NoSuchMeeting());
  }

  @Test
  void farFromEveryDateThereIsNoCode() {
    world.clock.set(MONDAY.minus(Duration.ofHours(5)));

    assertThat(show(MeetingWorld.ANN, meeting.id())).isEqualTo(new Outcome.NoDateNear());
  }

  @Test
  void aMeetingThatIsNoLongerHeldShowsNone() {
    var over = MeetingFixture.meetingAt(SessionFixture.PLACE).by(MeetingWorld.ANN).inactive();
    world.meetings.add(over.build());

    assertThat(show(MeetingWorld.ANN, over.id())).isEqualTo(new Outcome.NoDateNear());
  }

  @Test
  void aMeetingWithoutAScheduleShowsACodeAtAnyTime() {
    var id = withoutSchedule();
    world.clock.set(MONDAY.plus(Duration.ofDays(3)));

    var showing = (Outcome.Showing) show(MeetingWorld.ANN, id);

    assertThat(showing.date()).isNull();
    assertThat(showing.code()).isEqualTo(rotating.at(id, null, world.clock.instant()));
  }

  private MeetingId withoutSchedule() {
    var details =
        new MeetingDetails(
            "Open house",
            null,
            null,
            SessionFixture.PLACE,
            new Meters(150),
            null,
            null,
            null,
            true,
            List.of(),
            null,
            null);
    var command = new PublishMeeting.Command(MeetingWorld.ANN, details);
    var published = (PublishMeeting.Outcome.Published) world.publish.publish(command);
    return published.view().meeting().id();
  }

  private Outcome show(PersonId person, MeetingId at, Role... roles) {
    return codes.show(new CurrentUser(person, new UUID(0, 0), Set.of(roles)), at);
  }
}

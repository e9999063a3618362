package org.verifiedcompliance.application.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.policies.ChangePolicy.Outcome;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;
import org.verifiedcompliance.domain.policies.AttendanceSetting;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;
import org.verifiedcompliance.domain.policies.InMemoryPolicyTexts;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyOrigin;
import org.verifiedcompliance.domain.policies.PolicyTexts;
import org.verifiedcompliance.domain.sessions.Together;
import org.verifiedcompliance.domain.verification.Enforcement;
import org.verifiedcompliance.domain.verification.PolicyNumber;
import org.verifiedcompliance.domain.verification.PolicySetting;

class ChangePolicyTest {
  private static final CurrentUser HOST = user(1, Role.MEMBER);
  private static final CurrentUser ADMIN = user(2, Role.ADMIN);
  private static final CurrentUser STRANGER = user(3, Role.ORGANISER);

  private final Policies policies = new InMemoryPolicies();
  private final PolicyTexts texts = new InMemoryPolicyTexts();
  private final Meetings meetings = new InMemoryMeetings();
  private final PolicyBook book = new PolicyBook(JudgingPolicy.standard(), texts);
  private final ChangePolicy change =
      new ChangePolicyService(policies, meetings, book, new TestClock());
  private final ReadPolicy read = new ReadPolicyService(policies, meetings, book);
  private final MeetingId meeting = meeting();

  @Test
  void untilSomebodyChoosesTheSystemDecides() {
    var view = read(meeting);

    assertThat(view.version()).isEqualTo(1);
    assertThat(view.policy()).isEqualTo(JudgingPolicy.standard());
    assertThat(view.layers().originOf(PolicySetting.FIX_FRESH)).isEqualTo(PolicyOrigin.SYSTEM);
  }

  @Test
  void aMeetingOverridesTheOrganisationAndTheOrganisationTheSystem() {
    change(ADMIN, null, null, Map.of(PolicySetting.VERIFIED_FROM, Optional.of(0.9)));
    change(ADMIN, null, null, Map.of(AttendanceSetting.MINIMUM_STAY, Optional.of(600.0)));
    change(HOST, meeting, null, Map.of(PolicySetting.VERIFIED_FROM, Optional.of(0.7)));

    var view = read(meeting);

    assertThat(view.policy().get(PolicySetting.VERIFIED_FROM)).isEqualTo(0.7);
    assertThat(view.policy().get(AttendanceSetting.MINIMUM_STAY)).isEqualTo(600);
    assertThat(view.layers().originOf(PolicySetting.VERIFIED_FROM)).isEqualTo(PolicyOrigin.MEETING);
    assertThat(view.layers().originOf(AttendanceSetting.MINIMUM_STAY))
        .isEqualTo(PolicyOrigin.ORGANISATION);
    assertThat(view.policy().verification().version().name())
        .isEqualTo("1, organisation 3, meeting 2");
    assertThat(read(null).policy().get(PolicySetting.VERIFIED_FROM)).isEqualTo(0.9);
  }

  @Test
  void whatIsTakenBackIsInheritedAgain() {
    change(HOST, meeting, null, Map.of(PolicySetting.VERIFIED_FROM, Optional.of(0.7)));
    change(HOST, meeting, null, Map.of(PolicySetting.VERIFIED_FROM, Optional.empty()));

    var view = read(meeting);

    assertThat(view.version()).isEqualTo(3);
    assertThat(view.policy().verification().version().hash())
        .isEqualTo(JudgingPolicy.standard().verification().version().hash());
  }

  @Test
  void theHashCoversTheNumbersOfTimeToo() {
    var before = read(meeting).policy().verification().version().hash();
    change(HOST, meeting, null, Map.of(AttendanceSetting.MINIMUM_SHARE, Optional.of(0.5)));

    var policy = read(meeting).policy().verification();

    assertThat(policy.version().hash()).isNotEqualTo(before);
    assertThat(texts.find(policy.version().hash()).orElseThrow())
        .contains("ATTENDANCE_MINIMUM_SHARE=0.5 share", "ATTENDANCE_CORRECTION_TIME=604800 s");
  }

  @Test
  void theConsequenceCanBeChosenToo() {
    var changes = new PolicyChanges(Optional.of(Enforcement.OBSERVE), Map.of());
    change.change(new ChangePolicy.Command(HOST, meeting, null, changes));

    assertThat(read(meeting).policy().verification().enforcement()).isEqualTo(Enforcement.OBSERVE);
    assertThat(read(meeting).layers().originOfEnforcement()).isEqualTo(PolicyOrigin.MEETING);
    assertThat(read(null).layers().originOfEnforcement()).isEqualTo(PolicyOrigin.SYSTEM);
  }

  @Test
  void choosingWhatIsChosenChangesNothing() {
    change(HOST, meeting, null, Map.of(PolicySetting.VERIFIED_FROM, Optional.of(0.7)));
    var again = change(HOST, meeting, 2L, Map.of(PolicySetting.VERIFIED_FROM, Optional.of(0.7)));

    assertThat(((Outcome.Changed) again).view().version()).isEqualTo(2);
  }

  @Test
  void onlyTheCreatorAndAdminsChoose() {
    assertThat(change(STRANGER, meeting, null, Map.of())).isEqualTo(new Outcome.NotAllowed());
    assertThat(change(HOST, null, null, Map.of())).isEqualTo(new Outcome.NotAllowed());
    assertThat(change(ADMIN, MeetingFixture.newId(), null, Map.of()))
        .isEqualTo(new Outcome.NoSuchMeeting());
    assertThat(read.read(MeetingFixture.newId())).isEqualTo(new ReadPolicy.Outcome.NoSuchMeeting());
  }

  @Test
  void numbersThatContradictWhatIsInheritedAreRefused() {
    var refused = change(HOST, meeting, null, Map.of(PolicySetting.FIX_FRESH, Optional.of(121.0)));

    assertThat(refused)
        .isEqualTo(
            new Outcome.Invalid(
                List.of(
                    new InvalidField(
                        "fix_fresh", "contradiction", "must not be above fix_stale"))));
    assertThat(read(meeting).version()).isEqualTo(1);
  }

  @Test
  void theRulesOfTimeMustNotContradictEachOtherEither() {
    assertThat(
            change(
                HOST, meeting, null, Map.of(AttendanceSetting.ON_TIME_FOR, Optional.of(1_801.0))))
        .isEqualTo(invalid("on_time_for", "must not be above late_for"));
    assertThat(
            change(
                HOST, meeting, null, Map.of(AttendanceSetting.LONGEST_STAY, Optional.of(3_600.0))))
        .isEqualTo(invalid("longest_stay", "must not be below unscheduled_stay"));
  }

  private static Outcome invalid(String field, String message) {
    return new Outcome.Invalid(List.of(new InvalidField(field, "contradiction", message)));
  }

  @Test
  void whatTheOrganisationChoosesLaterNeverBreaksAMeeting() {
    change(HOST, meeting, null, Map.of(PolicySetting.FIX_FRESH, Optional.of(100.0)));
    change(
        ADMIN,
        null,
        null,
        Map.of(
            PolicySetting.FIX_FRESH, Optional.of(30.0),
            PolicySetting.FIX_STALE, Optional.of(50.0)));

    assertThat(read(meeting).policy().get(PolicySetting.FIX_FRESH)).isEqualTo(100);
    assertThat(read(meeting).policy().get(PolicySetting.FIX_STALE)).isEqualTo(100);
    assertThat(read(null).policy().get(PolicySetting.FIX_STALE)).isEqualTo(50);
  }

  @Test
  void aVersionThatIsNoMoreIsStale() {
    change(HOST, meeting, 1L, Map.of(PolicySetting.VERIFIED_FROM, Optional.of(0.7)));

    assertThat(change(HOST, meeting, 1L, Map.of(PolicySetting.VERIFIED_FROM, Optional.of(0.8))))
        .isEqualTo(new Outcome.Stale());
  }

  @Test
  void ofManyWhoChooseUnderOneVersionOneIsHeard() {
    var outcomes =
        Together.run(
            8,
            i ->
                change(
                    HOST,
                    meeting,
                    1L,
                    Map.of(PolicySetting.VERIFIED_FROM, Optional.of(0.7 + i / 100.0))));

    assertThat(outcomes.stream().filter(Outcome.Changed.class::isInstance)).hasSize(1);
    assertThat(read(meeting).version()).isEqualTo(2);
  }

  @Test
  void theTextOfEveryPolicyIsKept() {
    change(HOST, meeting, null, Map.of(PolicySetting.VERIFIED_FROM, Optional.of(0.7)));
    var policy = read(meeting).policy().verification();

    assertThat(new ReadPolicyTextService(texts).read(policy.version().hash()))
        .contains(policy.canonicalText());
  }

  private PolicyView read(@Nullable MeetingId of) {
    return ((ReadPolicy.Outcome.InForce) read.read(of)).view();
  }

  private Outcome change(
      CurrentUser user,
      @Nullable MeetingId of,
      @Nullable Long version,
      Map<PolicyNumber, Optional<Double>> numbers) {
    return change.change(
        new ChangePolicy.Command(user, of, version, new PolicyChanges(null, numbers)));
  }

  private MeetingId meeting() {
    var made = MeetingFixture.meetingAt(new Coordinate(52.5, 13.4)).by(HOST.person()).build();
    meetings.add(made);
    return made.id();
  }

  private static CurrentUser user(long number, Role role) {
    return new CurrentUser(new PersonId(new UUID(0, number)), new UUID(1, number), Set.of(role));
  }
}

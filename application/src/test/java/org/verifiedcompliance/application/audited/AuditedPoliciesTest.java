package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.audited.AuditWorld.entry;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.meetings.MeetingFixture;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.policies.InMemoryPolicies;
import org.verifiedcompliance.domain.policies.PolicyChoices;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.verification.Enforcement;

class AuditedPoliciesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final PolicyEdition SECOND =
      PolicyEdition.FIRST.followedBy(new PolicyChoices(Enforcement.OBSERVE, Map.of()));
  private final AuditWorld world = new AuditWorld();
  private final InMemoryPolicies kept = new InMemoryPolicies();
  private final AuditedPolicies policies = new AuditedPolicies(kept, world.together);
  private final PersonId admin = AuditWorld.newPerson();
  private final MeetingId meeting = MeetingFixture.newId();

  @Test
  void whatAMeetingChoseIsAnEntryAboutTheMeeting() {
    assertThat(policies.add(meeting, SECOND, admin, NOW)).isTrue();

    assertThat(kept.layers(meeting).meeting()).isEqualTo(SECOND);
    var edition = Map.of("edition", String.valueOf(SECOND.number()));
    world.wrote(entry("policy.changed", null, "meeting", meeting.value(), edition));
  }

  @Test
  void whatTheOrganisationChoseIsAnEntryAboutNoMeeting() {
    assertThat(policies.add(null, SECOND, admin, NOW)).isTrue();

    assertThat(kept.layers(null).organisation()).isEqualTo(SECOND);
    world.wrote(AuditEntry.of("policy.changed", "organisation").with("edition", SECOND.number()));
  }

  @Test
  void anEditionThatSomebodyElseTookIsNotWritten() {
    kept.add(meeting, SECOND, admin, NOW);

    assertThat(policies.add(meeting, SECOND, admin, NOW)).isFalse();

    world.wroteNothing();
  }

  @Test
  void readsAreNotWritten() {
    kept.add(meeting, SECOND, admin, NOW);

    assertThat(policies.layers(meeting)).isEqualTo(kept.layers(meeting));
    assertThat(policies.layers(meeting).meeting()).isEqualTo(SECOND);
    world.wroteNothing();
  }
}

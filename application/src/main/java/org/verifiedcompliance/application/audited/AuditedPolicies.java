package org.verifiedcompliance.application.audited;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.policies.Policies;
import org.verifiedcompliance.domain.policies.PolicyEdition;
import org.verifiedcompliance.domain.policies.PolicyLayers;

/** Policies whose editions are in the log. */
public final class AuditedPolicies implements Policies {
  private final Policies kept;
  private final Together together;

  /** Keeps policies there. */
  public AuditedPolicies(Policies kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public boolean add(@Nullable MeetingId meeting, PolicyEdition edition, PersonId by, Instant at) {
    var entry =
        meeting == null
            ? AuditEntry.of("policy.changed", "organisation")
            : AuditEntry.of("policy.changed", "meeting", meeting.value());
    return together.ifDone(
        () -> kept.add(meeting, edition, by, at), () -> entry.with("edition", edition.number()));
  }

  @Override
  public PolicyLayers layers(@Nullable MeetingId meeting) {
    return kept.layers(meeting);
  }
}

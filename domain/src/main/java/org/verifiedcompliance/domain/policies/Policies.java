package org.verifiedcompliance.domain.policies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: what the organisation and its meetings chose. Editions are only ever added. */
public interface Policies {
  /**
   * The newest editions.
   *
   * @param meeting null for the organisation's alone
   */
  PolicyLayers layers(@Nullable MeetingId meeting);

  /**
   * Keeps the next edition; false, and nothing kept, when there is one of its number.
   *
   * @param meeting null for the organisation
   */
  boolean add(@Nullable MeetingId meeting, PolicyEdition edition, PersonId by, Instant at);
}

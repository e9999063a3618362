package org.verifiedcompliance.domain.policies;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/** The newest editions in a map, one change at a time. */
public final class InMemoryPolicies implements Policies {
  private final Map<Optional<MeetingId>, PolicyEdition> newest = new HashMap<>();

  @Override
  public synchronized PolicyLayers layers(@Nullable MeetingId meeting) {
    return new PolicyLayers(newest(null), meeting == null ? PolicyEdition.FIRST : newest(meeting));
  }

  @Override
  public synchronized boolean add(
      @Nullable MeetingId meeting, PolicyEdition edition, PersonId by, Instant at) {
    if (edition.number() <= newest(meeting).number()) {
      return false;
    }
    newest.put(Optional.ofNullable(meeting), edition);
    return true;
  }

  private PolicyEdition newest(@Nullable MeetingId meeting) {
    return newest.getOrDefault(Optional.ofNullable(meeting), PolicyEdition.FIRST);
  }
}

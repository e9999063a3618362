package org.verifiedcompliance.domain.policies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;

/** All editions in a map, one change at a time. */
public final class InMemoryPolicies implements Policies {
  private final Map<Optional<MeetingId>, List<Chosen>> editions = new HashMap<>();

  private record Chosen(PolicyEdition edition, Instant at) {}

  @Override
  public synchronized PolicyLayers layers(@Nullable MeetingId meeting) {
    return layers(meeting, Instant.MAX);
  }

  /** The newest editions that were chosen by this time. */
  public synchronized PolicyLayers layers(@Nullable MeetingId meeting, Instant at) {
    return new PolicyLayers(
        newest(null, at), meeting == null ? PolicyEdition.FIRST : newest(meeting, at));
  }

  @Override
  public synchronized boolean add(
      @Nullable MeetingId meeting, PolicyEdition edition, PersonId by, Instant at) {
    if (edition.number() <= newest(meeting, Instant.MAX).number()) {
      return false;
    }
    editions
        .computeIfAbsent(Optional.ofNullable(meeting), id -> new ArrayList<>())
        .add(new Chosen(edition, at));
    return true;
  }

  private PolicyEdition newest(@Nullable MeetingId meeting, Instant at) {
    return editions.getOrDefault(Optional.ofNullable(meeting), List.of()).stream()
        .filter(chosen -> !chosen.at().isAfter(at))
        .map(Chosen::edition)
        .reduce(PolicyEdition.FIRST, (earlier, later) -> later);
  }
}

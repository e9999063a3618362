package org.verifiedcompliance.application.notifications;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Seen devices in sets. */
public final class InMemorySeenDevices implements SeenDevices {
  private final Map<PersonId, Set<TokenHash>> seen = new HashMap<>();

  @Override
  public synchronized Sighting see(PersonId person, TokenHash device, Instant at) {
    var known = seen.computeIfAbsent(person, _ -> new HashSet<>());
    var isFirst = known.isEmpty();
    var isNew = known.add(device);
    return isFirst ? Sighting.FIRST_OF_ALL : isNew ? Sighting.NEW : Sighting.KNOWN;
  }
}

package org.verifiedcompliance.application.calendars;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Addresses in a map. */
public final class InMemoryCalendarFeeds implements CalendarFeeds {
  private final Map<PersonId, TokenHash> hashes = new HashMap<>();

  @Override
  public void put(PersonId person, TokenHash hash, Instant now) {
    hashes.put(person, hash);
  }

  @Override
  public boolean remove(PersonId person) {
    return hashes.remove(person) != null;
  }

  @Override
  public boolean remove(PersonId person, Feed seen) {
    return find(person).equals(Optional.of(seen)) && remove(person);
  }

  @Override
  public Optional<PersonId> use(TokenHash hash, Instant now) {
    return List.copyOf(hashes.keySet()).stream()
        .filter(person -> hash.equals(hashes.get(person)))
        .findFirst();
  }

  @Override
  public Optional<Feed> find(PersonId person) {
    return Optional.ofNullable(hashes.get(person))
        .map(_ -> new Feed(Instant.EPOCH, Optional.empty()));
  }
}

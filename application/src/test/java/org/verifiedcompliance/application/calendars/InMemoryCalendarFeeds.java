package org.verifiedcompliance.application.calendars;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Addresses in a map. */
public final class InMemoryCalendarFeeds implements CalendarFeeds {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Map<PersonId, Kept> kept = new HashMap<>();
  private final Set<PersonId> closed = new HashSet<>();

  @Override
  public synchronized void put(PersonId person, TokenHash hash, Instant now) {
    kept.put(person, new Kept(hash, new Feed(now, Optional.empty())));
  }

  @Override
  public synchronized boolean remove(PersonId person) {
    return kept.remove(person) != null;
  }

  @Override
  public synchronized boolean remove(PersonId person, Feed seen) {
    return find(person).equals(Optional.of(seen)) && remove(person);
  }

  @Override
  public synchronized Optional<PersonId> use(TokenHash hash, Instant now) {
    var person =
        kept.entrySet().stream()
            .filter(entry -> entry.getValue().hash().equals(hash))
            .map(Map.Entry::getKey)
            .filter(who -> !closed.contains(who))
            .findFirst();
    person.ifPresent(who -> kept.computeIfPresent(who, (_, feed) -> feed.used(now)));
    return person;
  }

  @Override
  public synchronized Optional<Feed> find(PersonId person) {
    return Optional.ofNullable(kept.get(person)).map(Kept::feed);
  }

  /** Closes the account of this person. */
  public synchronized void close(PersonId person) {
    closed.add(person);
  }

  private record Kept(TokenHash hash, Feed feed) {
    Kept used(Instant now) {
      var isSoon = feed.usedAt().filter(at -> !at.isBefore(now.minus(MINUTE))).isPresent();
      return isSoon ? this : new Kept(hash, new Feed(feed.createdAt(), Optional.of(now)));
    }
  }
}

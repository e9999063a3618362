package org.verifiedcompliance.application.auth;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/** Counts in a map. */
public final class InMemoryWrongPasswords implements WrongPasswords {
  private final Map<PersonId, Integer> failures = new HashMap<>();

  @Override
  public synchronized void add(@Nullable PersonId person) {
    if (person != null) {
      failures.merge(person, 1, Integer::sum);
    }
  }

  @Override
  public synchronized boolean forgive(PersonId person) {
    if (failures.getOrDefault(person, 0) >= MOST) {
      return false;
    }
    failures.remove(person);
    return true;
  }

  @Override
  public synchronized void reset(PersonId person) {
    failures.remove(person);
  }
}

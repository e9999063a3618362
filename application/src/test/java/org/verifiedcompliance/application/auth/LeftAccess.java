package org.verifiedcompliance.application.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.verifiedcompliance.domain.people.PersonId;

/** Numbers in place of keys, devices and calendars. */
public final class LeftAccess implements StandingAccess {
  private static final Ended NOTHING = new Ended(0, 0, false);

  private final Map<PersonId, Ended> left = new LinkedHashMap<>();

  /** The person has so much. */
  public void leave(PersonId person, Ended what) {
    left.put(person, what);
  }

  /** What the person has still. */
  public Ended of(PersonId person) {
    return left.getOrDefault(person, NOTHING);
  }

  @Override
  public Ended endListening(PersonId person) {
    var was = of(person);
    left.put(person, new Ended(was.keys(), 0, false));
    return new Ended(0, was.devices(), was.calendar());
  }

  @Override
  public Ended endAll(PersonId person) {
    var was = of(person);
    left.remove(person);
    return was;
  }
}

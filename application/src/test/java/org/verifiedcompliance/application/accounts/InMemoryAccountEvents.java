package org.verifiedcompliance.application.accounts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.verifiedcompliance.domain.people.PersonId;

/** Events in a list. */
public final class InMemoryAccountEvents implements AccountEvents {
  private final List<AccountEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void add(AccountEvent event) {
    events.add(event);
  }

  @Override
  public List<AccountEvent> list(PersonId person) {
    return events.stream().filter(event -> person.equals(event.person())).toList();
  }

  /** What happened, in order, of everybody. */
  public List<AccountEvent.Kind> kinds() {
    return events.stream().map(AccountEvent::kind).toList();
  }
}

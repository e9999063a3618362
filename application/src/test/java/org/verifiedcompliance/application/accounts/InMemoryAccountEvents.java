package org.verifiedcompliance.application.accounts;

import java.time.Instant;
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

  @Override
  public int removeAddresses(Instant before, int most) {
    var old =
        events.stream()
            .filter(event -> event.address() != null && event.at().isBefore(before))
            .limit(most)
            .toList();
    old.forEach(event -> events.set(events.indexOf(event), withoutAddress(event)));
    return old.size();
  }

  private static AccountEvent withoutAddress(AccountEvent event) {
    return new AccountEvent(event.kind(), event.person(), event.signIn(), null, event.at());
  }

  /** What happened, in order, of everybody. */
  public List<AccountEvent.Kind> kinds() {
    return events.stream().map(AccountEvent::kind).toList();
  }
}

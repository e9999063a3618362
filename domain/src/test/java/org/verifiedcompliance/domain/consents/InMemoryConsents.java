package org.verifiedcompliance.domain.consents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.domain.people.PersonId;

/** Consents for tests; version 1 is there, as in a new database. */
public final class InMemoryConsents implements Consents {
  private final List<ConsentNotice> notices = new ArrayList<>();
  private final List<ConsentRecord> choices = new ArrayList<>();

  public InMemoryConsents() {
    notices.add(new ConsentNotice(1, Map.of("en", "May we?"), true, null, Instant.EPOCH));
  }

  @Override
  public synchronized ConsentNotice getCurrent() {
    return listNotices().getFirst();
  }

  @Override
  public synchronized Optional<ConsentNotice> find(long version) {
    return notices.stream().filter(notice -> notice.version() == version).findFirst();
  }

  @Override
  public synchronized List<ConsentNotice> listNotices() {
    return notices.stream()
        .sorted(Comparator.comparing(ConsentNotice::version).reversed())
        .toList();
  }

  @Override
  public synchronized boolean publish(ConsentNotice notice) {
    return find(notice.version()).isEmpty() && notices.add(notice);
  }

  /** Whoever uses it runs one transaction after the other. */
  @Override
  public void lock(PersonId person) {}

  @Override
  public synchronized void add(ConsentRecord choice) {
    choices.add(choice);
  }

  @Override
  public synchronized List<ConsentRecord> list(PersonId person) {
    return choices.reversed().stream().filter(choice -> choice.person().equals(person)).toList();
  }

  @Override
  public synchronized ConsentStanding standing(PersonId person) {
    var required =
        notices.stream()
            .filter(ConsentNotice::material)
            .mapToLong(ConsentNotice::version)
            .max()
            .orElse(0);
    var latest = list(person).stream().findFirst().orElse(null);
    return new ConsentStanding(latest, getCurrent().version(), required);
  }
}

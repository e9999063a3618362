package org.verifiedcompliance.application.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.domain.people.PersonId;

/** People as they are locked, and who was erased. */
final class InMemoryPersonalData implements PersonalData {
  final Map<PersonId, Subject> subjects = new HashMap<>();
  final List<PersonId> erased = new ArrayList<>();
  int disturbances;

  @Override
  public void show(PersonId person, Sink sink) {
    sink.section("person");
    sink.row("{\"id\":\"" + person.value() + "\"}");
  }

  @Override
  public void showSetAside(PersonId person, Sink sink) {
    sink.section("earlier_record");
  }

  @Override
  public Optional<Subject> lock(PersonId person) {
    if (disturbances-- > 0) {
      throw new StoreUnavailable("somebody else holds a lock");
    }
    return Optional.ofNullable(subjects.get(person));
  }

  @Override
  public boolean wasErased(PersonId person) {
    return erased.contains(person);
  }

  /** Keeps no times. */
  @Override
  public List<PersonId> listErased(Instant since) {
    return List.copyOf(erased);
  }

  @Override
  public void erase(PersonId person, Instant now, boolean bySelf) {
    subjects.remove(person);
    erased.add(person);
  }
}

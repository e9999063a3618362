package org.verifiedcompliance.domain.people;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.edits.PersonEditions;
import org.verifiedcompliance.domain.lists.InMemoryLists;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;

/** People in a map. */
public final class InMemoryPeople implements People, PersonEditions {
  private final Map<PersonId, Person> people = new LinkedHashMap<>();
  private final Map<PersonId, Map<Long, Person>> editions = new HashMap<>();

  @Override
  public synchronized boolean add(Person person) {
    if (findByEmail(person.email()).isPresent()) {
      return false;
    }
    people.put(person.id(), person);
    return true;
  }

  @Override
  public synchronized Optional<Person> find(PersonId id) {
    return Optional.ofNullable(people.get(id));
  }

  @Override
  public synchronized List<Person> list(Collection<PersonId> ids) {
    return people.values().stream().filter(person -> ids.contains(person.id())).toList();
  }

  @Override
  public synchronized Optional<Person> findByEmail(EmailAddress email) {
    return people.values().stream().filter(person -> person.email().equals(email)).findFirst();
  }

  @Override
  public synchronized boolean update(Person changed) {
    var stored = people.get(changed.id());
    if (stored == null || stored.version() != changed.version() - 1) {
      return false;
    }
    people.put(changed.id(), keeping(stored, changed));
    editions.computeIfAbsent(stored.id(), id -> new HashMap<>()).put(stored.version(), stored);
    return true;
  }

  /** Gives somebody another address; false, and nothing changed, when somebody has it. */
  public synchronized boolean move(PersonId id, EmailAddress next, Instant at) {
    var stored = people.get(id);
    if (stored == null || findByEmail(next).isPresent()) {
      return false;
    }
    people.put(
        id,
        new Person(
            id,
            next,
            stored.firstName(),
            stored.lastName(),
            stored.phone(),
            stored.consentGranted(),
            stored.notes(),
            stored.createdAt(),
            at,
            stored.version() + 1));
    return true;
  }

  /** Transactions in memory come one after the other. */
  @Override
  public void lock(PersonId id) {}

  @Override
  public synchronized Map<Long, Person> list(PersonId id, Collection<Long> versions) {
    var known = new HashMap<>(editions.getOrDefault(id, Map.of()));
    known.keySet().retainAll(versions);
    return known;
  }

  @Override
  public synchronized void forget(PersonId id) {
    editions.remove(id);
  }

  @Override
  public synchronized Part<Person> list(@Nullable String text, Slice slice) {
    return InMemoryLists.ascending(
        people.values().stream()
            .filter(person -> text == null || matches(person, text.toLowerCase(Locale.ROOT))),
        slice,
        person ->
            InMemoryLists.key(
                person.lastName(), person.firstName(), person.id().value().toString()));
  }

  private static Person keeping(Person stored, Person changed) {
    return new Person(
        stored.id(),
        stored.email(),
        changed.firstName(),
        changed.lastName(),
        changed.phone(),
        changed.consentGranted(),
        changed.notes(),
        stored.createdAt(),
        changed.updatedAt(),
        changed.version());
  }

  private static boolean matches(Person person, String text) {
    var searched = person.firstName() + " " + person.lastName() + " " + person.email().value();
    return searched.toLowerCase(Locale.ROOT).contains(text);
  }
}

package org.verifiedcompliance.domain.edits;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.meetings.Meetings;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.PersonId;

/** Conflicts in a map; what is on record is looked up in the other stores. */
public final class InMemoryConflicts implements Conflicts {
  private static final Comparator<Conflict> EARLIEST_FIRST =
      Comparator.comparing(Conflict::noticedAt)
          .thenComparing(conflict -> conflict.id().value().toString());

  private final Map<ConflictId, Conflict> conflicts = new HashMap<>();
  private final People people;
  private final Meetings meetings;

  /** Shows open conflicts with what these say now. */
  public InMemoryConflicts(People people, Meetings meetings) {
    this.people = people;
    this.meetings = meetings;
  }

  /** Every conflict, in no order. */
  public synchronized List<Conflict> all() {
    return List.copyOf(conflicts.values());
  }

  @Override
  public synchronized void add(Conflict conflict) {
    conflicts.put(conflict.id(), conflict);
  }

  @Override
  public synchronized Optional<Conflict> find(ConflictId id) {
    return Stream.ofNullable(conflicts.get(id)).map(this::current).findFirst();
  }

  @Override
  public synchronized List<Conflict> listOpen(Subject subject) {
    return open().filter(conflict -> conflict.sides().subject().equals(subject)).toList();
  }

  @Override
  public synchronized List<Conflict> listOpenFor(@Nullable PersonId editor, int limit, int offset) {
    return open()
        .filter(conflict -> editor == null || maySettle(editor, conflict.sides()))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean settle(ConflictId id, Settlement settlement) {
    var kept = conflicts.get(id);
    if (kept == null || !kept.isOpen()) {
      return false;
    }
    conflicts.put(id, kept.settled(settlement));
    return true;
  }

  @Override
  public synchronized void forget(PersonId person) {
    conflicts
        .values()
        .removeIf(conflict -> conflict.sides().subject().equals(new Subject.OfPerson(person)));
  }

  private Stream<Conflict> open() {
    return conflicts.values().stream()
        .filter(Conflict::isOpen)
        .map(this::current)
        .sorted(EARLIEST_FIRST);
  }

  private Conflict current(Conflict kept) {
    return kept.isOpen() ? withSides(kept, current(kept.sides())) : kept;
  }

  private Sides current(Sides kept) {
    return switch (kept) {
      case Sides.OfPerson(var fields, var base, var mine, var theirs) ->
          new Sides.OfPerson(fields, base, mine, people.find(theirs.id()).orElse(theirs));
      case Sides.OfMeeting(var fields, var base, var mine, var theirs) ->
          new Sides.OfMeeting(fields, base, mine, meetings.find(theirs.id()).orElse(theirs));
    };
  }

  private static Conflict withSides(Conflict conflict, Sides sides) {
    return new Conflict(
        conflict.id(),
        sides,
        conflict.editedBy(),
        conflict.device(),
        conflict.editedAt(),
        conflict.noticedAt(),
        conflict.settlement());
  }

  private static boolean maySettle(PersonId editor, Sides sides) {
    return switch (sides) {
      case Sides.OfPerson person -> editor.equals(person.theirs().id());
      case Sides.OfMeeting meeting -> editor.equals(meeting.theirs().createdBy());
    };
  }
}

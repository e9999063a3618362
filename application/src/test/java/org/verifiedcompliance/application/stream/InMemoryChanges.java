package org.verifiedcompliance.application.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The stream in memory: each change is a transaction of its own and can be read at once. */
public final class InMemoryChanges implements ChangeLog, Outbox {
  private final List<Change> changes = new ArrayList<>();

  @Override
  public synchronized void append(Entry entry) {
    var number = changes.size() + 1L;
    changes.add(
        new Change(
            new Position(0, number, number),
            entry.topic(),
            entry.subject(),
            entry.session(),
            entry.meeting(),
            entry.person(),
            entry.organiser(),
            entry.isPublic(),
            entry.isDeleted(),
            entry.kind(),
            entry.at()));
  }

  @Override
  public List<Change> list(Viewer viewer, Position after, int limit) {
    return later(after, viewer::sees).limit(limit).toList();
  }

  @Override
  public List<Change> listAll(Position after, int limit) {
    return later(after, _ -> true).limit(limit).toList();
  }

  @Override
  public List<Change> listOfSession(UUID session, Position after, int limit) {
    return later(after, change -> session.equals(change.session())).limit(limit).toList();
  }

  @Override
  public synchronized Position head() {
    return changes.isEmpty() ? Position.START : changes.getLast().position();
  }

  @Override
  public boolean isHiding(Position after) {
    return false;
  }

  private synchronized Stream<Change> later(Position after, Predicate<Change> wanted) {
    return List.copyOf(changes).stream()
        .filter(change -> change.position().compareTo(after) > 0)
        .filter(wanted);
  }
}

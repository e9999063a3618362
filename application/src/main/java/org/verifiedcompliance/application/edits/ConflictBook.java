package org.verifiedcompliance.application.edits;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.stream.Outbox;
import org.verifiedcompliance.application.stream.Topic;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.Conflicts;
import org.verifiedcompliance.domain.edits.EditMark;
import org.verifiedcompliance.domain.edits.EditMarks;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Settlement;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.meetings.Meeting;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** Opens and closes conflicts, tells the stream of it, and notes who edited what. */
public final class ConflictBook {
  private final Conflicts conflicts;
  private final EditMarks marks;
  private final Outbox outbox;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Takes the ports. */
  public ConflictBook(
      Conflicts conflicts, EditMarks marks, Outbox outbox, IdGenerator ids, InstantSource clock) {
    this.conflicts = conflicts;
    this.marks = marks;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens a conflict, unless the same edit came before and waits already. */
  Conflict open(Sides sides, PersonId by, EditOrigin origin) {
    var now = now();
    var madeAt = origin.madeAt();
    var editedAt = madeAt == null ? now : madeAt.truncatedTo(ChronoUnit.MICROS);
    var id = new ConflictId(ids.timeOrdered());
    var opened = new Conflict(id, sides, by, origin.device(), editedAt, now, null);
    return conflicts.listOpen(sides.subject()).stream()
        .filter(waiting -> isSame(waiting, opened))
        .findFirst()
        .orElseGet(() -> keep(opened));
  }

  private static boolean isSame(Conflict one, Conflict other) {
    return one.editedBy().equals(other.editedBy()) && one.sides().wantsSameAs(other.sides());
  }

  private Conflict keep(Conflict opened) {
    conflicts.add(opened);
    announce(opened, "opened", opened.noticedAt());
    return opened;
  }

  /** Ends a conflict; false when somebody else ended it before. */
  boolean settle(Conflict conflict, Settlement end) {
    var settled = conflicts.settle(conflict.id(), end);
    if (settled) {
      announce(conflict, end.by() == null ? "moot" : "settled", end.at());
    }
    return settled;
  }

  /** Notes who made the present version of a person, if it differs from the one before. */
  void note(Person before, Person after, PersonId by, EditOrigin origin) {
    var keys =
        PersonField.differing(before, after).stream()
            .map(PersonField::key)
            .collect(Collectors.toSet());
    note(new Subject.OfPerson(after.id()), after.version(), keys, by, origin);
  }

  /** Notes who made the present version of a meeting, if it differs from the one before. */
  void note(Meeting before, Meeting after, PersonId by, EditOrigin origin) {
    var keys =
        MeetingField.differing(before, after).stream()
            .map(MeetingField::key)
            .collect(Collectors.toSet());
    note(new Subject.OfMeeting(after.id()), after.version(), keys, by, origin);
  }

  private void note(
      Subject subject, long version, Set<String> keys, PersonId by, EditOrigin origin) {
    if (!keys.isEmpty()) {
      marks.add(new EditMark(subject, version, keys, by, origin.device(), now()));
    }
  }

  /** Ends the conflicts in which the present version, with this number, leaves no choice. */
  void closeMoot(Subject subject, long version) {
    var end = new Settlement(now(), null, Map.of(), version);
    conflicts.listOpen(subject).stream()
        .filter(conflict -> conflict.sides().isMoot())
        .forEach(moot -> settle(moot, end));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void announce(Conflict conflict, String kind, Instant at) {
    var id = conflict.id().value();
    var ended = !kind.equals("opened");
    outbox.append(
        switch (conflict.sides()) {
          case Sides.OfPerson sides ->
              Outbox.Entry.to(sides.theirs().id(), Topic.CONFLICT, id, kind, ended, at);
          case Sides.OfMeeting sides -> {
            var meeting = sides.theirs();
            yield new Outbox.Entry(
                Topic.CONFLICT,
                id,
                null,
                meeting.id().value(),
                null,
                meeting.createdBy(),
                false,
                ended,
                kind,
                at);
          }
        });
  }
}

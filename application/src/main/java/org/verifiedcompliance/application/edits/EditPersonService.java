package org.verifiedcompliance.application.edits;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.people.ChangePerson;
import org.verifiedcompliance.application.people.PersonAccess;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.edits.Merge;
import org.verifiedcompliance.domain.edits.PersonEditions;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;

/** Compares the edit with its base and with what is on record, under the lock of the person. */
public final class EditPersonService implements EditPerson {
  private final People people;
  private final PersonEditions editions;
  private final PersonBases bases;
  private final ChangePerson changePerson;
  private final ConflictBook conflicts;
  private final UnitOfWork unitOfWork;

  /** Takes the ports, what changes people, and where conflicts are kept. */
  public EditPersonService(
      People people,
      PersonEditions editions,
      PersonBases bases,
      ChangePerson changePerson,
      ConflictBook conflicts,
      UnitOfWork unitOfWork) {
    this.people = people;
    this.editions = editions;
    this.bases = bases;
    this.changePerson = changePerson;
    this.conflicts = conflicts;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public Outcome edit(Command command) {
    return unitOfWork.inTransaction(() -> locked(command));
  }

  private Outcome locked(Command command) {
    editions.lock(command.id());
    return PersonAccess.visible(people, command.by(), command.id())
        .map(present -> edit(present, command))
        .orElseGet(Outcome.NotFound::new);
  }

  private Outcome edit(Person present, Command command) {
    var only = command.onlyVersion();
    if (only != null && only != present.version()) {
      return new Outcome.Stale();
    }
    var base = bases.of(present, command);
    var mine = after(command.change(), base == null ? present : base);
    var merge = merge(base, mine, present);
    var part = PersonEdits.only(merge.taken(), command.change());
    var asSeen = new ChangePerson.Command(command.by(), command.id(), part, present.version());
    return switch (changePerson.change(asSeen)) {
      case ChangePerson.Outcome.Changed(var person) -> {
        conflicts.note(present, person, command.by().person(), command.origin());
        conflicts.closeMoot(new Subject.OfPerson(command.id()), person.version());
        yield outcome(merge, base, mine, person, command);
      }
      case ChangePerson.Outcome.Stale() -> new Outcome.Stale();
      case ChangePerson.Outcome.NotFound() -> new Outcome.NotFound();
    };
  }

  private static Person after(PersonChange change, Person person) {
    return change.applyTo(person, person.updatedAt());
  }

  private static Merge<PersonField> merge(@Nullable Person base, Person mine, Person present) {
    var between = PersonField.differing(mine, present);
    return base == null
        ? Merge.onUnknown(between)
        : Merge.of(
            PersonField.differing(base, mine), PersonField.differing(base, present), between);
  }

  private Outcome outcome(
      Merge<PersonField> merge,
      @Nullable Person base,
      Person mine,
      Person person,
      Command command) {
    if (merge.conflicting().isEmpty()) {
      return merge.kept().isEmpty()
          ? new Outcome.Applied(person)
          : new Outcome.Merged(person, merge.kept());
    }
    var sides = new Sides.OfPerson(merge.conflicting(), base, mine, person);
    return new Outcome.Conflicting(
        person, conflicts.open(sides, command.by().person(), command.origin()));
  }
}

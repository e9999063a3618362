package org.verifiedcompliance.application.edits;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.edits.EditMark;
import org.verifiedcompliance.domain.edits.EditMarks;
import org.verifiedcompliance.domain.edits.PersonEditions;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonChange;

/** Finds what an edit of a person was made on. */
public final class PersonBases {
  private final PersonEditions editions;
  private final EditMarks marks;

  /** Takes the ports. */
  public PersonBases(PersonEditions editions, EditMarks marks) {
    this.editions = editions;
    this.marks = marks;
  }

  /** The person as the editor saw them; null when nobody knows that version any more. */
  @Nullable Person of(Person present, EditPerson.Command command) {
    return switch (command.base()) {
      case Base.Present<PersonChange>() -> present;
      case Base.Values<PersonChange>(var fields) -> overlay(present, fields);
      case Base.Version<PersonChange>(var number) -> seen(present, number, own(number, command));
    };
  }

  /** A phone that edits twice without a network saw its own first edit, which no version tells. */
  private List<EditMark> own(long version, EditPerson.Command command) {
    var device = command.origin().device();
    return device == null
        ? List.of()
        : marks.listOwn(new Subject.OfPerson(command.id()), version, command.by().person(), device);
  }

  private @Nullable Person seen(Person present, long version, List<EditMark> own) {
    var versions = new HashSet<>(Set.of(version));
    own.forEach(mark -> versions.add(mark.version()));
    var known = new HashMap<>(editions.list(present.id(), versions));
    known.put(present.version(), present);
    var base = known.get(version);
    for (var mark : own) {
      var edition = known.get(mark.version());
      if (base != null && edition != null) {
        base = overlay(base, PersonEdits.only(fields(mark), PersonEdits.to(edition)));
      }
    }
    return base;
  }

  private static Person overlay(Person person, PersonChange fields) {
    return fields.applyTo(person, person.updatedAt());
  }

  private static Set<PersonField> fields(EditMark mark) {
    var fields = EnumSet.allOf(PersonField.class);
    fields.removeIf(field -> !mark.fields().contains(field.key()));
    return fields;
  }
}

package org.verifiedcompliance.application.edits;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verifiedcompliance.application.edits.ResolveConflict.Command;
import org.verifiedcompliance.application.meetings.ChangeMeeting;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.application.meetings.MeetingDefaults;
import org.verifiedcompliance.application.people.ChangePerson;
import org.verifiedcompliance.domain.edits.MeetingEditions;
import org.verifiedcompliance.domain.edits.MeetingField;
import org.verifiedcompliance.domain.edits.PersonEditions;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.edits.Settlement.Choice;
import org.verifiedcompliance.domain.edits.Sides;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.meetings.Occurrences;

/** Applies what was chosen in a conflict to what is on record. */
public final class ChosenEdits {
  private final PersonEditions people;
  private final MeetingEditions meetings;
  private final ChangePerson changePerson;
  private final ChangeMeeting changeMeeting;
  private final ConflictBook book;
  private final Occurrences occurrences;
  private final MeetingDefaults defaults;

  /** Takes the ports, what changes things, and where edits are noted. */
  public ChosenEdits(
      PersonEditions people,
      MeetingEditions meetings,
      ChangePerson changePerson,
      ChangeMeeting changeMeeting,
      ConflictBook book,
      Occurrences occurrences,
      MeetingDefaults defaults) {
    this.people = people;
    this.meetings = meetings;
    this.changePerson = changePerson;
    this.changeMeeting = changeMeeting;
    this.book = book;
    this.occurrences = occurrences;
    this.defaults = defaults;
  }

  /** What came of it. */
  sealed interface Result {
    /** The thing is at this version now. */
    record Done(long version) implements Result {}

    /** The chosen values do not fit the thing. */
    record Refused(List<InvalidField> faults) implements Result {}

    /** The thing is not there any more. */
    record Gone() implements Result {}
  }

  /** Lets nobody else edit the thing until the transaction ends. */
  void lock(Subject subject) {
    switch (subject) {
      case Subject.OfPerson(var id) -> people.lock(id);
      case Subject.OfMeeting(var id) -> meetings.lock(id);
    }
  }

  Result apply(Sides sides, Map<String, Choice> choices, Command command) {
    return switch (sides) {
      case Sides.OfPerson person -> apply(person, choices, command);
      case Sides.OfMeeting meeting -> apply(meeting, choices, command);
    };
  }

  private Result apply(Sides.OfPerson sides, Map<String, Choice> choices, Command command) {
    var present = sides.theirs();
    var values = PersonEdits.only(people(sides, choices, Choice.VALUE), command.ofPerson());
    var wanted = PersonEdits.to(values.applyTo(sides.mine(), present.updatedAt()));
    var fields = people(sides, choices, Choice.MINE, Choice.VALUE);
    var change =
        new ChangePerson.Command(
            command.by(), present.id(), PersonEdits.only(fields, wanted), present.version());
    return switch (changePerson.change(change)) {
      case ChangePerson.Outcome.Changed(var person) -> {
        book.note(present, person, command.by().person(), EditOrigin.LIVE);
        yield new Result.Done(person.version());
      }
      case ChangePerson.Outcome.Stale() -> throw new IllegalStateException("edited under the lock");
      case ChangePerson.Outcome.NotFound() -> new Result.Gone();
    };
  }

  private static Set<PersonField> people(
      Sides.OfPerson sides, Map<String, Choice> choices, Choice... wanted) {
    var fields = EnumSet.allOf(PersonField.class);
    fields.retainAll(sides.fields());
    fields.removeIf(field -> !List.of(wanted).contains(choices.get(field.key())));
    return fields;
  }

  private Result apply(Sides.OfMeeting sides, Map<String, Choice> choices, Command command) {
    var values = MeetingEdits.only(meetings(sides, choices, Choice.VALUE), command.ofMeeting());
    var faults = values.schedule().faults(sides.mine().schedule(), occurrences);
    if (!faults.isEmpty()) {
      return new Result.Refused(faults);
    }
    var present = sides.theirs();
    var wanted = MeetingEdits.to(MeetingEdits.after(values, sides.mine(), defaults));
    var fields = meetings(sides, choices, Choice.MINE, Choice.VALUE);
    var change =
        new ChangeMeeting.Command(
            command.by(), present.id(), present.version(), MeetingEdits.only(fields, wanted));
    return switch (changeMeeting.change(change)) {
      case ChangeMeeting.Outcome.Changed(var view) -> {
        book.note(present, view.meeting(), command.by().person(), EditOrigin.LIVE);
        yield new Result.Done(view.meeting().version());
      }
      case ChangeMeeting.Outcome.Invalid(var invalid) -> new Result.Refused(invalid);
      case ChangeMeeting.Outcome.Stale() ->
          throw new IllegalStateException("edited under the lock");
      case ChangeMeeting.Outcome.NoSuchMeeting(), ChangeMeeting.Outcome.NotAllowed() ->
          new Result.Gone();
    };
  }

  private static Set<MeetingField> meetings(
      Sides.OfMeeting sides, Map<String, Choice> choices, Choice... wanted) {
    var fields = EnumSet.allOf(MeetingField.class);
    fields.retainAll(sides.fields());
    fields.removeIf(field -> !List.of(wanted).contains(choices.get(field.key())));
    return fields;
  }
}

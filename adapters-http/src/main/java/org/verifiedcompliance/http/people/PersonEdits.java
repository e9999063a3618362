package org.verifiedcompliance.http.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.edits.EditOrigin;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.domain.edits.PersonField;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.Versions;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.merging.Bases;
import org.verifiedcompliance.http.merging.MergeJson;

/** Edits of people, from the live route and from phones that were offline. */
final class PersonEdits {
  private PersonEdits() {}

  /**
   * A person after an edit.
   *
   * @param merge how it met the edits of others
   */
  record Edited(@JsonUnwrapped PersonJson.Contact contact, MergeJson merge) {}

  /**
   * Reads an edit.
   *
   * @param base the part of the body that says what the edit was made on
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static EditPerson.Command command(
      CurrentUser by,
      PersonId id,
      Body change,
      Body base,
      @Nullable Long onlyVersion,
      EditOrigin origin) {
    var made = Bases.of(base, PersonInput::fields);
    return new EditPerson.Command(by, id, PersonInput.change(change), made, onlyVersion, origin);
  }

  /**
   * The person after the edit.
   *
   * @throws org.verifiedcompliance.http.ProblemException when it was refused
   */
  static Person person(EditPerson.Outcome outcome) {
    return switch (outcome) {
      case EditPerson.Outcome.Applied(var person) -> person;
      case EditPerson.Outcome.Merged(var person, _) -> person;
      case EditPerson.Outcome.Conflicting(var person, _) -> person;
      case EditPerson.Outcome.Stale() -> throw Versions.stale().toException();
      case EditPerson.Outcome.NotFound() -> throw PeopleRoutes.notFound().toException();
    };
  }

  /** What whoever told the base gets to see. */
  static Edited edited(EditPerson.Outcome outcome) {
    var person = person(outcome);
    var version = person.version();
    var merge =
        switch (outcome) {
          case EditPerson.Outcome.Merged(_, var kept) ->
              MergeJson.merged(version, kept.stream().map(PersonField::key));
          case EditPerson.Outcome.Conflicting(_, var conflict) ->
              MergeJson.conflicting(version, conflict);
          case EditPerson.Outcome.Applied _,
              EditPerson.Outcome.Stale _,
              EditPerson.Outcome.NotFound _ ->
              MergeJson.applied(version);
        };
    return new Edited(PersonJson.Contact.from(person), merge);
  }
}

package org.verifiedcompliance.http.people;

import java.util.Map;
import org.verifiedcompliance.application.edits.Base;
import org.verifiedcompliance.application.edits.EditPerson;
import org.verifiedcompliance.application.operations.OperationType;
import org.verifiedcompliance.domain.people.PersonChange;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.merging.Bases;
import org.verifiedcompliance.http.operations.Action;
import org.verifiedcompliance.http.operations.Actions;
import org.verifiedcompliance.http.operations.Wish;

/** Changes of one's own data that were made without a network. */
public final class PeopleOperations implements Actions {
  private final EditPerson editPerson;

  /** Serves this use case. */
  public PeopleOperations(EditPerson editPerson) {
    this.editPerson = editPerson;
  }

  /**
   * The fields of a person that were chosen in a conflict.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  public static PersonChange chosen(Body body) {
    return PersonInput.change(body);
  }

  @Override
  public Map<OperationType, Action> byType() {
    return Map.of(OperationType.UPDATE_PROFILE, this::change);
  }

  private Object change(Wish wish) {
    var change = wish.data().object("update_data").orElse(wish.data());
    var base = Bases.areGiven(wish.data()) ? wish.data() : change;
    var command =
        PersonEdits.command(wish.user(), wish.user().person(), change, base, null, wish.origin());
    var outcome = editPerson.edit(command);
    return command.base() instanceof Base.Present
        ? PersonJson.Contact.from(PersonEdits.person(outcome))
        : PersonEdits.edited(outcome);
  }
}

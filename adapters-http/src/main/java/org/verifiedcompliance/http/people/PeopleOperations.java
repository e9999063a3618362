package org.verifiedcompliance.http.people;

import java.util.Map;
import org.verifiedcompliance.application.operations.OperationType;
import org.verifiedcompliance.application.people.ChangePerson;
import org.verifiedcompliance.http.operations.Action;
import org.verifiedcompliance.http.operations.Actions;
import org.verifiedcompliance.http.operations.Wish;

/** Changes of one's own data that were made without a network. */
public final class PeopleOperations implements Actions {
  private final ChangePerson changePerson;

  /** Serves this use case. */
  public PeopleOperations(ChangePerson changePerson) {
    this.changePerson = changePerson;
  }

  @Override
  public Map<OperationType, Action> byType() {
    return Map.of(OperationType.UPDATE_PROFILE, this::change);
  }

  private Object change(Wish wish) {
    var body = wish.data().object("update_data").orElse(wish.data());
    var change = PersonInput.change(body);
    var command = new ChangePerson.Command(wish.user(), wish.user().person(), change, null);
    return PersonJson.Contact.from(PeopleRoutes.of(changePerson.change(command)));
  }
}

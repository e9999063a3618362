package org.verifiedcompliance.application.administration;

import java.time.InstantSource;
import java.util.OptionalInt;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.auth.LogOutEverywhere;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.people.PersonId;

/** Shows accounts to admins, and signs people out on their behalf. */
public final class ManageUsers {
  private final Users users;
  private final LogOutEverywhere logOut;
  private final SignInStates states;
  private final AuditLog log;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Works on these stores. */
  public ManageUsers(
      Users users,
      LogOutEverywhere logOut,
      SignInStates states,
      AuditLog log,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.users = users;
    this.logOut = logOut;
    this.states = states;
    this.log = log;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** Those whom the query asks for, by name. */
  public Part<User> list(UserQuery query) {
    var found = users.list(query, clock.instant());
    log.write(
        AuditEntry.of("user.listed", "person")
            .with("found", found.size())
            .beginning(query.slice())
            .showing(found.stream().map(user -> user.person().id()).toList()));
    return found;
  }

  /** Signs a person out everywhere and says of how many devices; empty without an account. */
  public OptionalInt signOut(PersonId person, ClientAddress from) {
    if (users.find(person, clock.instant()).isEmpty()) {
      return OptionalInt.empty();
    }
    int ended =
        unitOfWork.inTransaction(() -> {
          log.write(AuditEntry.ofPerson("user.signed_out", person));
          return logOut.logOutEverywhere(person, from);
        });
    states.forgetAllOf(person);
    return OptionalInt.of(ended);
  }
}

package org.verifiedcompliance.application.auth;

import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.LogIn.Outcome;
import org.verifiedcompliance.application.shared.UnitOfWork;

/**
 * A wrong guess is counted although the request fails. The challenge is looked at again under the
 * lock: what ends all sign-ins takes the challenges back.
 */
public final class FinishLogInService implements FinishLogIn {
  private final Accounts accounts;
  private final SignInDoor door;
  private final UnitOfWork unitOfWork;

  /** Takes the ports. */
  public FinishLogInService(Accounts accounts, SignInDoor door, UnitOfWork unitOfWork) {
    this.accounts = accounts;
    this.door = door;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public Outcome finish(Command command) {
    var entry = new SignInDoor.Entry(command.deviceName(), command.from(), command.proof());
    return unitOfWork.inTransaction(() ->
        door.challenged(command.challenge())
            .flatMap(challenge -> accounts.lock(challenge.person()))
            .filter(_ -> door.challenged(command.challenge()).isPresent())
            .map(account -> door.enter(account, entry))
            .orElseGet(Outcome.Refused::new));
  }
}

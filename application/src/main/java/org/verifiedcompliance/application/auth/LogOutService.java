package org.verifiedcompliance.application.auth;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** Ends in one transaction, and says so once it is committed. */
public final class LogOutService implements LogOut {
  private final SignIns signIns;
  private final SignInEnding ending;
  private final SecretTokens secrets;
  private final UnitOfWork unitOfWork;

  /** Takes the ports. */
  public LogOutService(
      SignIns signIns, SignInEnding ending, SecretTokens secrets, UnitOfWork unitOfWork) {
    this.signIns = signIns;
    this.ending = ending;
    this.secrets = secrets;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public void logOut(Command command) {
    for (var signIn : signInsOf(command)) {
      ending.end(command.user(), signIn, command.from());
    }
  }

  private Set<UUID> signInsOf(Command command) {
    var all = new LinkedHashSet<UUID>();
    all.add(command.user().signIn());
    var refreshToken = command.refreshToken();
    if (refreshToken != null) {
      unitOfWork
          .inTransaction(() -> signIns.lock(secrets.hashOf(refreshToken)))
          .map(PresentedRefresh::signIn)
          .filter(signIn -> signIn.person().equals(command.user().person()))
          .ifPresent(signIn -> all.add(signIn.id()));
    }
    return all;
  }
}

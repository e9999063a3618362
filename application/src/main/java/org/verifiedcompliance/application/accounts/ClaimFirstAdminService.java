package org.verifiedcompliance.application.accounts;

import java.time.InstantSource;
import java.util.Set;
import org.verifiedcompliance.application.accounts.AccountOpener.Ready;
import org.verifiedcompliance.application.accounts.AccountOpener.Refused;
import org.verifiedcompliance.application.accounts.ClaimFirstAdmin.Outcome.Answered;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.Role;

/** Looks at the token before any costly work, and spends it with the account in one transaction. */
public final class ClaimFirstAdminService implements ClaimFirstAdmin {
  private final Accounts accounts;
  private final FirstAdminTokens tokens;
  private final SecretTokens secrets;
  private final AccountOpener opener;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public ClaimFirstAdminService(
      Accounts accounts,
      FirstAdminTokens tokens,
      SecretTokens secrets,
      AccountOpener opener,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.secrets = secrets;
    this.opener = opener;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome claim(Command command) {
    var token = secrets.hashOf(command.token());
    if (!tokens.isOpen(token, clock.instant()) || accounts.hasAdmin()) {
      return new Outcome.Refused();
    }
    return switch (opener.prepare(command.asked())) {
      case Refused(var answer) -> new Answered(answer);
      case Ready(var hash) -> unitOfWork.inTransaction(() -> spend(token, command.asked(), hash));
    };
  }

  private Outcome spend(TokenHash token, NewAccount asked, String hash) {
    if (!tokens.spend(token, clock.instant()) || accounts.hasAdmin()) {
      return new Outcome.Refused();
    }
    return new Answered(opener.store(asked, hash, Set.of(Role.values())));
  }
}

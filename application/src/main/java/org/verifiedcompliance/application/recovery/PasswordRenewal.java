package org.verifiedcompliance.application.recovery;

import java.time.Instant;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.LoginFailures;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.auth.StandingAccess;
import org.verifiedcompliance.application.auth.WrongPasswords;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** All that a reset changes, in one transaction with the token that it spends. */
public final class PasswordRenewal {
  private final Accounts accounts;
  private final OneTimeSecrets open;
  private final SecretTokens secrets;
  private final SignIns signIns;
  private final SignInStates states;
  private final StandingAccess access;
  private final AccountLetters letters;
  private final LoginFailures failures;
  private final WrongPasswords wrongPasswords;
  private final AccountEvents events;
  private final UnitOfWork unitOfWork;

  /** Takes the ports. */
  public PasswordRenewal(
      Accounts accounts,
      OneTimeSecrets open,
      SecretTokens secrets,
      SignIns signIns,
      SignInStates states,
      StandingAccess access,
      AccountLetters letters,
      LoginFailures failures,
      WrongPasswords wrongPasswords,
      AccountEvents events,
      UnitOfWork unitOfWork) {
    this.accounts = accounts;
    this.open = open;
    this.secrets = secrets;
    this.signIns = signIns;
    this.states = states;
    this.access = access;
    this.letters = letters;
    this.failures = failures;
    this.wrongPasswords = wrongPasswords;
    this.events = events;
    this.unitOfWork = unitOfWork;
  }

  /** False, and nothing changed, when somebody else has spent the token meanwhile. */
  boolean renew(Account account, TokenHash token, String hash, ClientAddress from, Instant now) {
    var done =
        unitOfWork.inTransaction(() -> {
          // first the account, as all do who end sign-ins: nobody waits in a circle
          if (accounts.lock(account.person().id()).isEmpty()) {
            throw new IllegalStateException("the account is gone");
          }
          if (open.spend(Purpose.PASSWORD_RESET, token, now).isEmpty()) {
            return false;
          }
          change(account, hash, from, now);
          return true;
        });
    states.forgetAllOf(account.person().id());
    return done;
  }

  private void change(Account account, String hash, ClientAddress from, Instant now) {
    var person = account.person().id();
    accounts.setPassword(person, hash);
    accounts.raiseEpoch(person);
    open.removeAll(person);
    signIns.endAll(person, now);
    var ended = access.endAll(person);
    wrongPasswords.reset(person);
    failures.forget(secrets.hashOf(account.person().email().value()));
    events.add(new AccountEvent(AccountEvent.Kind.PASSWORD_RESET, person, null, from, now));
    letters.recovered(account.person(), ended, now);
  }
}

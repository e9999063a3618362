package org.verifiedcompliance.application.recovery;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.accounts.PasswordHasher;
import org.verifiedcompliance.application.accounts.PasswordPolicy;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.recovery.ConfirmPasswordReset.Outcome.Busy;
import org.verifiedcompliance.application.recovery.ConfirmPasswordReset.Outcome.Done;
import org.verifiedcompliance.application.recovery.ConfirmPasswordReset.Outcome.InvalidToken;
import org.verifiedcompliance.application.recovery.ConfirmPasswordReset.Outcome.WeakPassword;

/** Looks at the token before any costly work, and spends it with the change. */
public final class ConfirmPasswordResetService implements ConfirmPasswordReset {
  private final Accounts accounts;
  private final OneTimeSecrets open;
  private final SecretTokens secrets;
  private final PasswordPolicy policy;
  private final PasswordHasher hasher;
  private final PasswordRenewal renewal;
  private final InstantSource clock;

  /** Takes the ports. */
  public ConfirmPasswordResetService(
      Accounts accounts,
      OneTimeSecrets open,
      SecretTokens secrets,
      PasswordPolicy policy,
      PasswordHasher hasher,
      PasswordRenewal renewal,
      InstantSource clock) {
    this.accounts = accounts;
    this.open = open;
    this.secrets = secrets;
    this.policy = policy;
    this.hasher = hasher;
    this.renewal = renewal;
    this.clock = clock;
  }

  @Override
  public Outcome confirm(Command command) {
    var token = secrets.hashOf(command.token());
    return accountOf(token)
        .<Outcome>map(account -> change(command, token, account))
        .orElseGet(InvalidToken::new);
  }

  private Optional<Account> accountOf(TokenHash token) {
    return open.find(Purpose.PASSWORD_RESET, token, now())
        .map(OneTimeSecret::person)
        .flatMap(accounts::find)
        .filter(Account::active);
  }

  private Outcome change(Command command, TokenHash token, Account account) {
    var weakness = policy.weaknessOf(command.next(), account.person().email());
    return weakness.isPresent()
        ? new WeakPassword(weakness.get())
        : store(command, token, account, command.next());
  }

  private Outcome store(Command command, TokenHash token, Account account, Password next) {
    return switch (hasher.hash(next)) {
      case PasswordHasher.Busy _ -> new Busy();
      case PasswordHasher.Hashed(var hash) ->
          renewal.renew(account, token, hash, command.from(), now())
              ? new Done()
              : new InvalidToken();
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package org.verifiedcompliance.application.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.recovery.RequestPasswordReset.Outcome.Accepted;
import org.verifiedcompliance.application.recovery.RequestPasswordReset.Outcome.TooMany;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;

/** Known and unknown addresses cost one commit and as many statements each. */
public final class RequestPasswordResetService implements RequestPasswordReset {
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));
  private static final Duration LIFE = Duration.ofHours(1);

  private final Accounts accounts;
  private final OneTimeSecrets open;
  private final SecretTokens secrets;
  private final LetterQuotas quotas;
  private final AccountLetters letters;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports, and how many letters may be asked for. */
  public RequestPasswordResetService(
      Accounts accounts,
      OneTimeSecrets open,
      SecretTokens secrets,
      LetterQuotas quotas,
      AccountLetters letters,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.open = open;
    this.secrets = secrets;
    this.quotas = quotas;
    this.letters = letters;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome request(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return unitOfWork.inTransaction(() -> request(command, now));
  }

  private Outcome request(Command command, Instant now) {
    var wait = quotas.takeFrom(command.from(), now);
    if (wait.isPresent()) {
      return new TooMany(wait.get());
    }
    if (quotas.takeTo(command.email(), now)) {
      accounts
          .findByEmail(command.email())
          .filter(Account::active)
          .ifPresentOrElse(account -> send(account, now), this::sendNothing);
    }
    return new Accepted();
  }

  /** As many statements as a secret and a letter take, on rows that nobody has. */
  private void sendNothing() {
    open.remove(Purpose.PASSWORD_RESET, NOBODY);
    open.remove(Purpose.PASSWORD_RESET, NOBODY);
  }

  private void send(Account account, Instant now) {
    var person = account.person();
    var token = secrets.random();
    var until = now.plus(LIFE);
    open.replace(
        new OneTimeSecret(
            Purpose.PASSWORD_RESET,
            person.id(),
            secrets.hashOf(token),
            person.email(),
            null,
            until));
    letters.reset(person, token, until, now);
  }
}

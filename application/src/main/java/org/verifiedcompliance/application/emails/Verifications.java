package org.verifiedcompliance.application.emails;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.proofs.Quota;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;

/** Sends the tokens that prove addresses: five letters an hour for one account, good for a day. */
public final class Verifications {
  private static final Duration LIFE = Duration.ofDays(1);
  private static final Quota PER_ACCOUNT = new Quota("verification", 5, Duration.ofHours(1));

  private final OneTimeSecrets open;
  private final SecretTokens secrets;
  private final Quotas quotas;
  private final AccountLetters letters;

  /** Takes the ports. */
  public Verifications(
      OneTimeSecrets open, SecretTokens secrets, Quotas quotas, AccountLetters letters) {
    this.open = open;
    this.secrets = secrets;
    this.quotas = quotas;
    this.letters = letters;
  }

  /**
   * Sends one, in the transaction of its caller.
   *
   * @param signIn the device that asked for a change, null for none
   * @return empty when it is on its way; else how long to wait
   */
  Optional<Duration> send(
      Purpose purpose, Person person, EmailAddress to, @Nullable UUID signIn, Instant now) {
    var wait = quotas.take(PER_ACCOUNT, secrets.hashOf(person.id().value().toString()), now);
    if (wait.isEmpty()) {
      var token = secrets.random();
      var until = now.plus(LIFE);
      var hash = secrets.hashOf(token);
      open.replace(new OneTimeSecret(purpose, person.id(), hash, to, signIn, until));
      letters.verify(person, to, token, until, now);
    }
    return wait;
  }
}

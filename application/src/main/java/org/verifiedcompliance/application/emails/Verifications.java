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
    var wait = take(person, now);
    if (wait.isEmpty()) {
      var until = now.plus(LIFE);
      letters.verify(person, to, token(purpose, person, to, signIn, until), until, now);
    }
    return wait;
  }

  /** Sends the first one to somebody who has just registered, in the transaction of its caller. */
  void welcome(Person person, Instant now) {
    var until = now.plus(LIFE);
    var token = token(Purpose.VERIFY_EMAIL, person, person.email(), null, until);
    letters.welcome(person, token, until, now);
  }

  /**
   * Does all that {@link #send} does to an address that somebody has, but its letter tells them
   * that it was wanted, and nobody gets the token.
   *
   * @return empty when it is on its way; else how long to wait
   */
  Optional<Duration> sendTaken(Person person, Person holder, UUID signIn, Instant now) {
    var wait = take(person, now);
    if (wait.isEmpty()) {
      open.replace(
          secretOf(
              Purpose.CHANGE_EMAIL,
              person,
              holder.email(),
              signIn,
              secrets.random(),
              now.plus(LIFE)));
      letters.addressWanted(holder, now);
    }
    return wait;
  }

  private Optional<Duration> take(Person person, Instant now) {
    return quotas.take(PER_ACCOUNT, secrets.hashOf(person.id().value().toString()), now);
  }

  private String token(
      Purpose purpose, Person person, EmailAddress to, @Nullable UUID signIn, Instant until) {
    var token = secrets.random();
    open.replace(secretOf(purpose, person, to, signIn, token, until));
    return token;
  }

  private OneTimeSecret secretOf(
      Purpose purpose,
      Person person,
      EmailAddress to,
      @Nullable UUID signIn,
      String token,
      Instant until) {
    return new OneTimeSecret(purpose, person.id(), secrets.hashOf(token), to, signIn, until);
  }
}

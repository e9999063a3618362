package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Account;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.auth.LogIn.Outcome;
import org.verifiedcompliance.application.proofs.OneTimeSecret;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;

/**
 * What follows a right first proof, be it a password or a code from a letter: the second factor of
 * those who have one, then the tokens. Runs in the transaction of its caller, under the lock of the
 * account, so that no sign-in begins beside what ends them all.
 */
public final class SignInDoor {
  private static final Duration CHALLENGE_LIFE = Duration.ofMinutes(5);

  private final Accounts accounts;
  private final SecondStep secondStep;
  private final OneTimeSecrets open;
  private final SecretTokens secrets;
  private final SignInStarter starter;
  private final AccountEvents events;
  private final InstantSource clock;

  /** Takes the ports. */
  public SignInDoor(
      Accounts accounts,
      SecondStep secondStep,
      OneTimeSecrets open,
      SecretTokens secrets,
      SignInStarter starter,
      AccountEvents events,
      InstantSource clock) {
    this.accounts = accounts;
    this.secondStep = secondStep;
    this.open = open;
    this.secrets = secrets;
    this.starter = starter;
    this.events = events;
    this.clock = clock;
  }

  /** Whom a challenge stands for, as long as it is good. */
  public Optional<OneTimeSecret> challenged(String challenge) {
    return open.find(Purpose.LOGIN_CHALLENGE, secrets.hashOf(challenge), now());
  }

  /**
   * Lets somebody in, or asks for the second factor; refuses when the account has another password
   * or epoch, or is closed, since the first proof was checked.
   *
   * @param checked the account as it was then
   */
  public Outcome enter(Account checked, Entry entry) {
    return accounts
        .lock(checked.person().id())
        .filter(account -> account.isStillOpenAs(checked))
        .map(account -> admit(account, entry))
        .orElseGet(Outcome.Refused::new);
  }

  private Outcome admit(Account account, Entry entry) {
    var person = account.person();
    if (!secondStep.isNeeded(person.id())) {
      return signIn(account, entry);
    }
    var proof = entry.proof();
    return proof == null
        ? challenge(account)
        : switch (secondStep.check(person, proof, now())) {
          case SecondStep.Check.Right _ -> signIn(account, entry);
          case SecondStep.Check.Wrong _ -> wrong(account, entry);
          case SecondStep.Check.Blocked(var wait) -> new Outcome.TooManyAttempts(wait);
        };
  }

  private Outcome challenge(Account account) {
    var token = secrets.random();
    open.replace(
        new OneTimeSecret(
            Purpose.LOGIN_CHALLENGE,
            account.person().id(),
            secrets.hashOf(token),
            null,
            null,
            now().plus(CHALLENGE_LIFE)));
    return new Outcome.SecondFactorRequired(token, CHALLENGE_LIFE);
  }

  private Outcome wrong(Account account, Entry entry) {
    note(AccountEvent.Kind.SECOND_FACTOR_FAILED, account, null, entry, now());
    return new Outcome.WrongCode();
  }

  private Outcome signIn(Account account, Entry entry) {
    var now = now();
    open.remove(Purpose.LOGIN_CHALLENGE, account.person().id());
    var started = starter.start(account, entry.deviceName(), entry.from(), now);
    note(AccountEvent.Kind.LOGIN_SUCCEEDED, account, started.signIn(), entry, now);
    return new Outcome.LoggedIn(started.tokens(), account);
  }

  private void note(
      AccountEvent.Kind kind, Account account, @Nullable SignIn signIn, Entry entry, Instant now) {
    var device = signIn == null ? null : signIn.id();
    events.add(new AccountEvent(kind, account.person().id(), device, entry.from(), now));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * How somebody comes.
   *
   * @param proof of the second factor, null when none was sent
   */
  public record Entry(
      @Nullable String deviceName, ClientAddress from, @Nullable SecondProof proof) {}
}

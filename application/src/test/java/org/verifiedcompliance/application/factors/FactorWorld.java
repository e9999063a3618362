package org.verifiedcompliance.application.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.accounts.AccountFixture.HOME;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.Password;
import org.verifiedcompliance.application.auth.AuthWorld;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.auth.FinishLogIn;
import org.verifiedcompliance.application.auth.FinishLogInService;
import org.verifiedcompliance.application.auth.LogIn;
import org.verifiedcompliance.application.auth.LogInService;
import org.verifiedcompliance.application.auth.Reauthentication;
import org.verifiedcompliance.application.auth.SecondProof;
import org.verifiedcompliance.application.auth.SecondStep;
import org.verifiedcompliance.application.auth.SignInDoor;
import org.verifiedcompliance.application.proofs.CountingShortCodes;
import org.verifiedcompliance.application.proofs.InMemoryQuotas;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.application.recovery.KeptLetters;
import org.verifiedcompliance.domain.people.EmailAddress;
import org.verifiedcompliance.domain.people.Person;

/** The use cases of second factors, and log-ins that ask for them, over in-memory stores. */
final class FactorWorld {
  final AuthWorld auth = new AuthWorld();
  final KeptLetters outbox = new KeptLetters();
  final InMemorySecondFactors factors = new InMemorySecondFactors();
  private final CountingTimeCodes codes = new CountingTimeCodes();
  private final CountingShortCodes shortCodes = new CountingShortCodes();
  private final AccountLetters letters =
      new AccountLetters(outbox, () -> URI.create("https://vc.example.org"), auth.ids);
  private final SecondStepService step =
      new SecondStepService(
          factors, codes, shortCodes, auth.secrets, new InMemoryQuotas(), auth.events, letters);
  private final SignInDoor door =
      new SignInDoor(
          auth.accounts, step, auth.open, auth.secrets, auth.starter, auth.events, auth.clock);
  private final LogIn logIn =
      new LogInService(
          auth.accounts,
          auth.tries,
          auth.hasher,
          door,
          auth.wrongPasswords,
          auth.events,
          auth.unitOfWork,
          auth.clock);
  private final FinishLogIn finish = new FinishLogInService(auth.accounts, door, auth.unitOfWork);
  private final Reauthentication reauthentication =
      new Reauthentication(
          auth.accounts, auth.tries, auth.hasher, auth.wrongPasswords, auth.signIns, auth.clock);
  private final RecoveryCodes recoveryCodes = new RecoveryCodes(factors, shortCodes);
  private final FactorNews news = new FactorNews(auth.events, letters);
  private final BeginSecondFactor begin =
      new BeginSecondFactorService(auth.accounts, reauthentication, factors, codes, auth.clock);
  private final ConfirmSecondFactor confirm =
      new ConfirmSecondFactorService(
          auth.accounts,
          factors,
          step,
          recoveryCodes,
          news,
          auth.signIns,
          auth.signIns,
          auth.unitOfWork,
          auth.clock);
  final ChangeSecondFactor change =
      new ChangeSecondFactorService(
          auth.accounts,
          factors,
          step,
          reauthentication,
          recoveryCodes,
          news,
          auth.signIns,
          auth.unitOfWork,
          auth.clock);

  /** Somebody with an account who has signed in just now, without a second factor. */
  CurrentUser user(String name) {
    auth.registered(name);
    return auth.user(auth.tokensOf(name));
  }

  BeginSecondFactor.Outcome begin(CurrentUser user, @Nullable String password) {
    var given = password == null ? null : new Password(password);
    return begin.begin(new BeginSecondFactor.Command(user, given, HOME));
  }

  ConfirmSecondFactor.Outcome confirm(CurrentUser user, String code) {
    return confirm.confirm(new ConfirmSecondFactor.Command(user, code, HOME));
  }

  /** Switches the second factor on, lets half a minute pass, and gives the recovery codes. */
  List<String> on(CurrentUser user) {
    begin(user, AuthWorld.PASSWORD);
    var outcome = confirm(user, code(user));
    assertThat(outcome).isInstanceOf(ConfirmSecondFactor.Outcome.On.class);
    auth.pass(Duration.ofSeconds(30));
    return ((ConfirmSecondFactor.Outcome.On) outcome).recoveryCodes();
  }

  /** What the person's app shows now. */
  String code(CurrentUser user) {
    var secret = factors.find(user.person()).orElseThrow().secret();
    return codes.codeAt(secret, auth.clock.instant());
  }

  SecondStep.Check check(Person person, SecondProof proof) {
    return step.check(person, proof, auth.clock.instant());
  }

  static ChangeSecondFactor.Command with(
      CurrentUser user, @Nullable String password, @Nullable SecondProof proof) {
    var given = password == null ? null : new Password(password);
    return new ChangeSecondFactor.Command(user, given, proof, HOME);
  }

  LogIn.Outcome logIn(String name, String password, @Nullable SecondProof proof) {
    var email = new EmailAddress(name + "@example.org");
    return logIn.logIn(new LogIn.Command(email, new Password(password), "phone", HOME, proof));
  }

  /** The challenge that follows a right password. */
  String challengeOf(String name) {
    var outcome = logIn(name, AuthWorld.PASSWORD, null);
    assertThat(outcome).isInstanceOf(LogIn.Outcome.SecondFactorRequired.class);
    return ((LogIn.Outcome.SecondFactorRequired) outcome).challenge();
  }

  LogIn.Outcome finish(String challenge, SecondProof proof) {
    return finish.finish(new FinishLogIn.Command(challenge, proof, "phone", HOME));
  }
}

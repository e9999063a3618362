package org.verifiedcompliance.application.factors;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.Reauthentication;
import org.verifiedcompliance.application.auth.Reauthentication.Answer;
import org.verifiedcompliance.application.auth.SecondProof;
import org.verifiedcompliance.application.auth.SecondStep;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.Done;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.NotOn;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.NotProven;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.TooManyAttempts;
import org.verifiedcompliance.application.factors.ChangeSecondFactor.Outcome.WrongCode;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.Person;

/** A stolen sign-in alone changes nothing, however fresh. */
public final class ChangeSecondFactorService implements ChangeSecondFactor {
  private final Accounts accounts;
  private final SecondFactors factors;
  private final SecondStep secondStep;
  private final Reauthentication reauthentication;
  private final RecoveryCodes recoveryCodes;
  private final FactorNews news;
  private final SignInStates states;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public ChangeSecondFactorService(
      Accounts accounts,
      SecondFactors factors,
      SecondStep secondStep,
      Reauthentication reauthentication,
      RecoveryCodes recoveryCodes,
      FactorNews news,
      SignInStates states,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.secondStep = secondStep;
    this.reauthentication = reauthentication;
    this.recoveryCodes = recoveryCodes;
    this.news = news;
    this.states = states;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome change(Change change, Command command) {
    return switch (change) {
      case SWITCH_OFF -> switchOff(command);
      case RENEW_RECOVERY_CODES -> renewRecoveryCodes(command);
    };
  }

  private Outcome switchOff(Command command) {
    var person = personOf(command);
    var outcome = proven(command, person, () -> remove(command, person));
    states.forgetAllOf(person.id());
    return outcome;
  }

  private Outcome renewRecoveryCodes(Command command) {
    var person = personOf(command);
    return proven(command, person, () -> new Done(recoveryCodes.makeFor(person.id())));
  }

  private Outcome remove(Command command, Person person) {
    if (!factors.remove(person.id())) {
      return new NotOn();
    }
    news.tell(person, false, command.from(), now());
    return new Done(List.of());
  }

  private Outcome proven(Command command, Person person, Supplier<Outcome> change) {
    if (!secondStep.isNeeded(person.id())) {
      return new NotOn();
    }
    var proof = command.proof();
    return proof == null
        ? byPassword(command, change)
        : unitOfWork.inTransaction(() -> byProof(person, proof, change));
  }

  private Outcome byProof(Person person, SecondProof proof, Supplier<Outcome> change) {
    return switch (secondStep.check(person, proof, now())) {
      case SecondStep.Check.Wrong _ -> new WrongCode();
      case SecondStep.Check.Blocked(var wait) -> new TooManyAttempts(wait);
      case SecondStep.Check.Right _ -> change.get();
    };
  }

  private Outcome byPassword(Command command, Supplier<Outcome> change) {
    var password = command.password();
    var answer =
        password == null
            ? new Answer.Stale()
            : reauthentication.byPassword(command.user(), password, command.from());
    return answer instanceof Answer.Proven
        ? unitOfWork.inTransaction(change)
        : new NotProven(answer);
  }

  private Person personOf(Command command) {
    return accounts.find(command.user().person()).orElseThrow().person();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package org.verifiedcompliance.application.factors;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.SecondProof;
import org.verifiedcompliance.application.auth.SecondStep;
import org.verifiedcompliance.application.auth.SecondStep.Check;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor.Outcome.NotBegun;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor.Outcome.On;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor.Outcome.TooManyAttempts;
import org.verifiedcompliance.application.factors.ConfirmSecondFactor.Outcome.WrongCode;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.Person;

/** The code that confirms is spent like any other. */
public final class ConfirmSecondFactorService implements ConfirmSecondFactor {
  private final Accounts accounts;
  private final SecondFactors factors;
  private final SecondStep secondStep;
  private final RecoveryCodes recoveryCodes;
  private final FactorNews news;
  private final SignIns signIns;
  private final SignInStates states;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public ConfirmSecondFactorService(
      Accounts accounts,
      SecondFactors factors,
      SecondStep secondStep,
      RecoveryCodes recoveryCodes,
      FactorNews news,
      SignIns signIns,
      SignInStates states,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.secondStep = secondStep;
    this.recoveryCodes = recoveryCodes;
    this.news = news;
    this.signIns = signIns;
    this.states = states;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome confirm(Command command) {
    var person = accounts.find(command.user().person()).orElseThrow().person();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var outcome = unitOfWork.inTransaction(() -> confirm(command, person, now));
    states.forgetAllOf(person.id());
    return outcome;
  }

  /** Under the lock, so that no sign-in without the factor begins beside it. */
  private Outcome confirm(Command command, Person person, Instant now) {
    if (accounts.lock(person.id()).isEmpty()) {
      return new NotBegun();
    }
    if (factors.find(person.id()).filter(factor -> !factor.confirmed()).isEmpty()) {
      return new NotBegun();
    }
    return switch (secondStep.check(person, new SecondProof.Code(command.code()), now)) {
      case Check.Wrong _ -> new WrongCode();
      case Check.Blocked(var wait) -> new TooManyAttempts(wait);
      case Check.Right _ ->
          factors.confirm(person.id(), now) ? switchOn(command, person, now) : new NotBegun();
    };
  }

  private Outcome switchOn(Command command, Person person, Instant now) {
    signIns.endOthers(person.id(), command.user().signIn(), now);
    news.tell(person, true, command.from(), now);
    return new On(recoveryCodes.makeFor(person.id()));
  }
}

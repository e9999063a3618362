package org.verifiedcompliance.application.factors;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.auth.SecondProof;
import org.verifiedcompliance.application.auth.SecondStep;
import org.verifiedcompliance.application.proofs.Quota;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.application.proofs.ShortCodes;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;

/** Five guesses in a quarter of an hour, whichever way they come; a right one forgets them. */
public final class SecondStepService implements SecondStep {
  private static final Quota GUESSES = new Quota("second-factor", 5, Duration.ofMinutes(15));

  private final SecondFactors factors;
  private final TimeCodes codes;
  private final ShortCodes shortCodes;
  private final SecretTokens secrets;
  private final Quotas quotas;
  private final AccountEvents events;
  private final AccountLetters letters;

  /** Takes the ports. */
  public SecondStepService(
      SecondFactors factors,
      TimeCodes codes,
      ShortCodes shortCodes,
      SecretTokens secrets,
      Quotas quotas,
      AccountEvents events,
      AccountLetters letters) {
    this.factors = factors;
    this.codes = codes;
    this.shortCodes = shortCodes;
    this.secrets = secrets;
    this.quotas = quotas;
    this.events = events;
    this.letters = letters;
  }

  @Override
  public boolean isNeeded(PersonId person) {
    return factors.find(person).filter(SecondFactor::confirmed).isPresent();
  }

  @Override
  public Check check(Person person, SecondProof proof, Instant now) {
    var whom = secrets.hashOf(person.id().value().toString());
    var wait = quotas.take(GUESSES, whom, now);
    if (wait.isPresent()) {
      return new Check.Blocked(wait.get());
    }
    return factors
        .find(person.id())
        .filter(factor -> isRight(factor, person, proof, now))
        .<Check>map(_ -> right(whom))
        .orElseGet(Check.Wrong::new);
  }

  private Check right(TokenHash whom) {
    quotas.forget(GUESSES, whom);
    return new Check.Right();
  }

  private boolean isRight(SecondFactor factor, Person person, SecondProof proof, Instant now) {
    return switch (proof) {
      case SecondProof.Code(var digits) -> spend(factor, digits, now);
      case SecondProof.RecoveryCode(var text) -> factor.confirmed() && recover(person, text, now);
    };
  }

  private boolean spend(SecondFactor factor, String digits, Instant now) {
    var step = codes.stepOf(factor.secret(), digits, now);
    return step.isPresent() && factors.spendStep(factor.person(), step.getAsLong());
  }

  private boolean recover(Person person, String text, Instant now) {
    var id = person.id();
    if (!factors.spendRecoveryCode(id, shortCodes.hashOf(id, text))) {
      return false;
    }
    events.add(new AccountEvent(AccountEvent.Kind.RECOVERY_CODE_USED, id, null, null, now));
    var left = factors.find(id).map(SecondFactor::recoveryCodes).orElse(0);
    letters.recoveryCodeUsed(person, left, now);
    return true;
  }
}

package org.verifiedcompliance.application.emails;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.auth.Reauthentication;
import org.verifiedcompliance.application.emails.ChangeEmail.Outcome.NotProven;
import org.verifiedcompliance.application.emails.ChangeEmail.Outcome.Sent;
import org.verifiedcompliance.application.emails.ChangeEmail.Outcome.TooMany;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.application.recovery.AccountLetters;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.People;
import org.verifiedcompliance.domain.people.Person;

/** Nothing changes before the new address is proven; the present one hears of it at once. */
public final class ChangeEmailService implements ChangeEmail {
  private final Accounts accounts;
  private final People people;
  private final Reauthentication reauthentication;
  private final Verifications verifications;
  private final AccountLetters letters;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public ChangeEmailService(
      Accounts accounts,
      People people,
      Reauthentication reauthentication,
      Verifications verifications,
      AccountLetters letters,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.accounts = accounts;
    this.people = people;
    this.reauthentication = reauthentication;
    this.verifications = verifications;
    this.letters = letters;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome change(Command command) {
    var answer = reauthentication.ask(command.user(), command.password(), command.from());
    if (!(answer instanceof Reauthentication.Answer.Proven)) {
      return new NotProven(answer);
    }
    var person = accounts.find(command.user().person()).orElseThrow().person();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return unitOfWork.inTransaction(() -> send(command, person, now));
  }

  private Outcome send(Command command, Person person, Instant now) {
    var next = command.next();
    var signIn = command.user().signIn();
    var wait =
        people
            .findByEmail(next)
            .map(holder -> verifications.sendTaken(person, holder, signIn, now))
            .orElseGet(() -> verifications.send(Purpose.CHANGE_EMAIL, person, next, signIn, now));
    if (wait.isPresent()) {
      return new TooMany(wait.get());
    }
    letters.changeAsked(person, now);
    return new Sent();
  }
}

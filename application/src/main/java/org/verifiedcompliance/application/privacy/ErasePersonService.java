package org.verifiedcompliance.application.privacy;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.EarlierContacts;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.auth.SignInStates;
import org.verifiedcompliance.application.auth.SignIns;
import org.verifiedcompliance.application.mail.WrittenMails;
import org.verifiedcompliance.application.sessions.EndSession;
import org.verifiedcompliance.application.shared.StoreUnavailable;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.Person;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/**
 * Erases in one transaction, so that a server that dies leaves either all or nothing. Who has not
 * proven their mailbox erases their account, and not the contact that was there before.
 */
public final class ErasePersonService implements ErasePerson {
  /** How long ago somebody may have signed in who erases themselves. */
  public static final Duration FRESH = Duration.ofMinutes(15);

  private static final int ATTEMPTS = 3;

  private final PersonalData data;
  private final WrittenMails mails;
  private final SignIns signIns;
  private final SignInStates states;
  private final EndSession endSession;
  private final EarlierContacts earlierContacts;
  private final AuditLog audit;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports, what ends sessions, and where contacts wait. */
  public ErasePersonService(
      PersonalData data,
      WrittenMails mails,
      SignIns signIns,
      SignInStates states,
      EndSession endSession,
      EarlierContacts earlierContacts,
      AuditLog audit,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.data = data;
    this.mails = mails;
    this.signIns = signIns;
    this.states = states;
    this.endSession = endSession;
    this.earlierContacts = earlierContacts;
    this.audit = audit;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Outcome erase(Command command) {
    var bySelf = command.by().person().equals(command.id());
    if (!bySelf && !command.by().is(Role.ADMIN)) {
      return new Outcome.NotFound();
    }
    if (bySelf && !isFresh(command)) {
      return new Outcome.NeedsFreshSignIn();
    }
    var outcome = untilUndisturbed(command, bySelf);
    if (outcome instanceof Outcome.Erased) {
      mails.forget(command.id());
    }
    states.forgetAllOf(command.id());
    return outcome;
  }

  private boolean isFresh(Command command) {
    var now = clock.instant();
    return signIns.listLive(command.id(), now).stream()
        .filter(signIn -> signIn.id().equals(command.by().signIn()))
        .anyMatch(signIn -> signIn.createdAt().plus(FRESH).isAfter(now));
  }

  /** Who takes the same locks in another order is given way to. */
  private Outcome untilUndisturbed(Command command, boolean bySelf) {
    for (int i = 1; i < ATTEMPTS; i++) {
      try {
        return unitOfWork.inTransaction(() -> inOne(command, bySelf));
      } catch (StoreUnavailable _) {
        // nothing was done; once more
      }
    }
    return unitOfWork.inTransaction(() -> inOne(command, bySelf));
  }

  private Outcome inOne(Command command, boolean bySelf) {
    var locked = data.lock(command.id());
    if (locked.isEmpty()) {
      return data.wasErased(command.id()) ? new Outcome.Erased() : new Outcome.NotFound();
    }
    var subject = locked.get();
    var expected = command.expectedVersion();
    if (expected != null && expected != subject.version()) {
      return new Outcome.Stale();
    }
    if (subject.lastAdmin()) {
      return new Outcome.LastAdmin();
    }
    subject
        .unfinished()
        .forEach(id -> endSession.end(new EndSession.Command(command.id(), id, null)));
    erase(command.id(), bySelf);
    return new Outcome.Erased();
  }

  private void erase(PersonId person, boolean bySelf) {
    var earlier = bySelf ? earlierContacts.takeOut(person) : Optional.<Person>empty();
    data.erase(person, clock.instant().truncatedTo(ChronoUnit.MICROS), bySelf);
    earlier.ifPresent(earlierContacts::putBack);
    audit.write(AuditEntry.ofPerson("person.erased", person).with("by_self", bySelf));
  }
}

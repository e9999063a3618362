package org.verifiedcompliance.application.auth;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.Accounts;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.proofs.OneTimeSecrets;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Ends the sign-ins and raises the epoch, so that no access token of the account survives; takes
 * back what was asked for and not done, such as another address, and what hears of the person.
 */
public final class LogOutEverywhereService implements LogOutEverywhere {
  private final SignIns signIns;
  private final SignInStates states;
  private final Accounts accounts;
  private final OneTimeSecrets open;
  private final StandingAccess access;
  private final AccountEvents events;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public LogOutEverywhereService(
      SignIns signIns,
      SignInStates states,
      Accounts accounts,
      OneTimeSecrets open,
      StandingAccess access,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.signIns = signIns;
    this.states = states;
    this.accounts = accounts;
    this.open = open;
    this.access = access;
    this.events = events;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public int logOutEverywhere(PersonId person, ClientAddress from) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var ended =
        unitOfWork.inTransaction(() -> {
          accounts.raiseEpoch(person);
          open.removeAll(person);
          access.endListening(person);
          events.add(
              new AccountEvent(AccountEvent.Kind.LOGGED_OUT_EVERYWHERE, person, null, from, now));
          return signIns.endAll(person, now);
        });
    states.forgetAllOf(person);
    return ended;
  }
}

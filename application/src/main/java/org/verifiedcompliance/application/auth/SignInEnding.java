package org.verifiedcompliance.application.auth;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.verifiedcompliance.application.accounts.AccountEvent;
import org.verifiedcompliance.application.accounts.AccountEvents;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.shared.UnitOfWork;

/** Ends one sign-in of the person who asks, with its event, and says so once it is committed. */
public final class SignInEnding {
  private final SignIns signIns;
  private final SignInStates states;
  private final AccountEvents events;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  /** Takes the ports. */
  public SignInEnding(
      SignIns signIns,
      SignInStates states,
      AccountEvents events,
      UnitOfWork unitOfWork,
      InstantSource clock) {
    this.signIns = signIns;
    this.states = states;
    this.events = events;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  boolean end(CurrentUser user, UUID signIn, ClientAddress from) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var ended =
        unitOfWork.inTransaction(() -> {
          if (!signIns.end(user.person(), signIn, now)) {
            return false;
          }
          events.add(
              new AccountEvent(AccountEvent.Kind.SIGN_IN_ENDED, user.person(), signIn, from, now));
          return true;
        });
    states.forget(signIn);
    return ended;
  }
}

package org.verifiedcompliance.application.witnesses;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.sessions.Ledger;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.VerdictSummary;

/** Keeps a host's word, and what takes place by it: both or neither. */
public final class Admission {
  private final Ledger ledger;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;

  /** Records in this ledger. */
  public Admission(Ledger ledger, UnitOfWork unitOfWork, IdGenerator ids) {
    this.ledger = ledger;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
  }

  /** Empty when the session changed meanwhile. */
  Optional<ConfirmPresence.Outcome> keep(
      Session session, SessionEvent fact, WitnessedAgain.Ruled ruled, SessionEvent confirmation) {
    var after = session.ruled(confirmation);
    var admitted = ruled.isRefused() ? null : admitted(after, fact, ruled);
    try {
      unitOfWork.inTransaction(() -> {
        recorded(ledger.record(after, confirmation));
        if (admitted != null) {
          recorded(ledger.record(applied(after, admitted), admitted));
        }
        return confirmation;
      });
    } catch (Refused refused) {
      return refused.because instanceof Recording.AnotherOpen
          ? Optional.of(new ConfirmPresence.Outcome.AnotherSessionActive())
          : Optional.empty();
    }
    return Optional.of(new ConfirmPresence.Outcome.Confirmed(confirmation, admitted));
  }

  /** The check-in or check-out at the time of its attempt, if it can still take place. */
  private @Nullable SessionEvent admitted(
      Session session, SessionEvent attempt, WitnessedAgain.Ruled ruled) {
    var fits =
        switch (session) {
          case PlannedSession _ -> attempt.type() == EventType.CHECK_IN;
          case CheckedInSession _ -> attempt.type() == EventType.CHECK_OUT;
          case ClosedSession _ -> false;
        };
    if (attempt.accepted() || !fits) {
      return null;
    }
    return new SessionEvent(
            new EventId(ids.timeOrdered()),
            attempt.session(),
            attempt.person(),
            attempt.type(),
            true,
            attempt.effectiveTime(),
            attempt.clientTime(),
            attempt.receivedAt(),
            VerdictSummary.of(ruled.verdict()),
            ruled.payload())
        .testifying(attempt.testimony());
  }

  private static Session applied(Session session, SessionEvent event) {
    return switch (session) {
      case PlannedSession planned -> planned.checkIn(event);
      case CheckedInSession open -> open.checkOut(event);
      case ClosedSession closed -> closed;
    };
  }

  private static void recorded(Recording recording) {
    if (!(recording instanceof Recording.Recorded)) {
      throw new Refused(recording);
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Recording because;

    Refused(Recording because) {
      super("the word of the host is not kept", null, false, false);
      this.because = because;
    }
  }
}

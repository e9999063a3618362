package org.verifiedcompliance.application.sessions;

import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;

/** Checks in here and closes the session elsewhere, in one transaction. */
public final class Supersession {
  private final Sessions sessions;
  private final Ledger ledger;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;

  /** Works on this store. */
  public Supersession(Sessions sessions, Ledger ledger, UnitOfWork unitOfWork, IdGenerator ids) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
  }

  /** Records the check-in after closing the open session at its last confirmed presence. */
  Recording record(CheckedInSession here, SessionEvent checkIn, SessionInContext context) {
    try {
      return unitOfWork.inTransaction(() -> {
        sessions.findOpen(here.person()).ifPresent(other -> close(other, checkIn));
        return recorded(ledger.record(here, checkIn, context));
      });
    } catch (Overtaken _) {
      return new Recording.Stale();
    }
  }

  private void close(CheckedInSession other, SessionEvent because) {
    var event =
        new SessionEvent(
            new EventId(ids.timeOrdered()),
            other.id(),
            other.person(),
            EventType.AUTO_CLOSE,
            true,
            other.lastConfirmed(),
            null,
            because.receivedAt(),
            null,
            EventPayload.ofNotes(null));
    recorded(ledger.record(other.autoClose(event), event));
  }

  /** Anything else must roll the whole back, and only an exception does. */
  private static Recording recorded(Recording recording) {
    if (recording instanceof Recording.Recorded) {
      return recording;
    }
    throw new Overtaken();
  }

  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("another request changed the session", null, false, false);
    }
  }
}

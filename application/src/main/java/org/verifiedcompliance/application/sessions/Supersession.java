package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.EffectiveTime;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;
import org.verifiedcompliance.domain.sessions.Testimony;

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
        sessions.findOpen(here.person()).ifPresent(other -> close(other, checkIn.receivedAt()));
        return recorded(ledger.record(here, checkIn, context));
      });
    } catch (Overtaken _) {
      return new Recording.Stale();
    }
  }

  private void close(CheckedInSession other, Instant now) {
    var event = closing(new EventId(ids.timeOrdered()), other, now, null);
    recorded(ledger.record(other.autoClose(event), event));
  }

  /**
   * The fact that closes a session at its last confirmed presence.
   *
   * @param until later the person cannot have been there; null for now
   */
  static SessionEvent closing(
      EventId id, CheckedInSession open, Instant now, @Nullable Instant until) {
    var last = open.lastConfirmed();
    var event =
        new SessionEvent(
            id,
            open.id(),
            open.person(),
            EventType.AUTO_CLOSE,
            true,
            last,
            null,
            now,
            null,
            EventPayload.ofNotes(null));
    return until == null || until.isBefore(last)
        ? event
        : event.testifying(
            Testimony.NONE.at(new EffectiveTime(last, last, until, EffectiveTime.Basis.CLAIMED)));
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

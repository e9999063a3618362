package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.verifiedcompliance.application.devices.SyncedDevices;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.domain.sessions.AttendancePolicy;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventPayload;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;

/**
 * Closes due sessions batch by batch. What a planned session is due for is worked out again from
 * the schedule and the policy of the moment: a meeting may have been put off since. It expires a
 * grace after its time, or when every phone of the person has told all since. A stay closes by the
 * policy that judged its check-in.
 */
public final class CloseDueSessionsService implements CloseDueSessions {
  private static final int BATCH = 100;
  private static final int BATCHES = 100;

  private final Sessions sessions;
  private final DueSessions due;
  private final Ledger ledger;
  private final Expiry expiry;
  private final SyncedDevices devices;
  private final PoliciesInForce policies;
  private final IdGenerator ids;
  private final InstantSource clock;

  /** Closes sessions of these stores. */
  public CloseDueSessionsService(
      Sessions sessions,
      DueSessions due,
      Ledger ledger,
      Expiry expiry,
      SyncedDevices devices,
      PoliciesInForce policies,
      IdGenerator ids,
      InstantSource clock) {
    this.sessions = sessions;
    this.due = due;
    this.ledger = ledger;
    this.expiry = expiry;
    this.devices = devices;
    this.policies = policies;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public int close() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var round =
        new ClosingRound(
            due,
            now,
            id -> sessions.findInContext(id).filter(found -> close(found, now)).isPresent());
    var isFull = true;
    for (int i = 0; i < BATCHES && isFull; i++) {
      var batch = due.list(now, BATCH);
      batch.forEach(round::lookAt);
      isFull = batch.size() == BATCH;
    }
    return round.closed();
  }

  private boolean close(SessionInContext context, Instant now) {
    return switch (context.session()) {
      case PlannedSession planned -> {
        var at = expiry(context, now);
        yield isDue(planned.id(), at, now) && record(context, EventType.EXPIRE, at, now);
      }
      case CheckedInSession open -> {
        var at = policyOf(open, context).closesAt(open.arrival().time(), open.tally().date());
        yield isDue(open.id(), at, now)
            && record(context, EventType.AUTO_CLOSE, open.lastConfirmed(), now);
      }
      case ClosedSession _ -> false;
    };
  }

  /** At once when there is no phone left that could tell of the time that is over. */
  private Instant expiry(SessionInContext context, Instant now) {
    var at = expiry.of(context, policies);
    var closing = policies.of(context.policies()).attendance().closing();
    var over = at.minus(closing.grace());
    var isEarly = at.isAfter(now) && !over.isAfter(now);
    var person = context.session().person();
    return isEarly && devices.haveAllSynced(person, over, now.minus(closing.oldest())) ? now : at;
  }

  private AttendancePolicy policyOf(CheckedInSession open, SessionInContext context) {
    return policies
        .ofStay(open, sessions.listFacts(open.id()))
        .orElseGet(() -> policies.of(context.policies()))
        .attendance();
  }

  private boolean isDue(SessionId id, Instant at, Instant now) {
    if (at.isAfter(now)) {
      due.postpone(id, at);
      return false;
    }
    return true;
  }

  /** False when a check-out came first: then there is nothing left to do. */
  private boolean record(SessionInContext context, EventType type, Instant at, Instant now) {
    var session = context.session();
    var event =
        new SessionEvent(
            new EventId(ids.timeOrdered()),
            session.id(),
            session.person(),
            type,
            true,
            at,
            null,
            now,
            null,
            EventPayload.ofNotes(null));
    return ledger.record(closed(session, event), event, context) instanceof Recording.Recorded;
  }

  private static Session closed(Session session, SessionEvent event) {
    return switch (session) {
      case PlannedSession planned -> planned.expire(event);
      case CheckedInSession open -> open.autoClose(event);
      case ClosedSession closed -> throw new IllegalStateException(closed.id() + " is over");
    };
  }
}

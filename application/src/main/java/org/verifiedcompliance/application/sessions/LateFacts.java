package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.EventType;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Ruling;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionInContext;

/**
 * Records readings, and when they came after the session was closed, what they change about the
 * verdicts on its check-in and check-out: the earlier verdicts stay as they are, and a later fact
 * about each says what the rules make of it knowing more.
 */
public final class LateFacts {
  /** Why the rules judged again. */
  static final String REASON = "late-readings";

  private final Ledger ledger;
  private final Reassessment reassessment;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;

  /** Records in this ledger. */
  public LateFacts(
      Ledger ledger, Reassessment reassessment, UnitOfWork unitOfWork, IdGenerator ids) {
    this.ledger = ledger;
    this.reassessment = reassessment;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
  }

  /** The facts and one more. */
  static List<SessionEvent> with(List<SessionEvent> facts, SessionEvent event) {
    var all = new ArrayList<>(facts);
    all.add(event);
    return List.copyOf(all);
  }

  /**
   * Records the presence and what follows from it, together or not at all. Nothing follows from
   * readings that somebody must look at first.
   *
   * @param facts all of the session before it
   */
  Recording record(
      Session changed, SessionEvent presence, List<SessionEvent> facts, SessionInContext context) {
    if (!(changed instanceof ClosedSession) || presence.isLatePresence()) {
      return ledger.record(changed, presence, context, facts);
    }
    return unitOfWork.inTransaction(() -> {
      var recorded = ledger.record(changed, presence, context, facts);
      if (recorded instanceof Recording.Recorded) {
        reassess(changed, presence, with(facts, presence), context);
      }
      return recorded;
    });
  }

  private void reassess(
      Session closed, SessionEvent presence, List<SessionEvent> facts, SessionInContext context) {
    var state = closed;
    for (var mark : marks(closed)) {
      var ruling =
          reassessment
              .of(mark, presence, facts, context.policies())
              .map(judged -> ruling(presence, judged));
      if (ruling.isPresent()) {
        state = state.ruled(ruling.get());
        ledger.record(state, ruling.get());
      }
    }
  }

  private static List<EventMark> marks(Session session) {
    return Stream.of(session.arrival(), session.departure()).filter(Objects::nonNull).toList();
  }

  private SessionEvent ruling(SessionEvent presence, Reassessment.Judged judged) {
    Instant now = presence.receivedAt();
    return new SessionEvent(
        new EventId(ids.timeOrdered()),
        presence.session(),
        presence.person(),
        EventType.REASSESSMENT,
        true,
        now,
        null,
        now,
        judged.verdict(),
        judged.payload(),
        new Ruling(judged.about(), null, REASON));
  }
}

package org.verifiedcompliance.application.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.policies.PoliciesInForce;
import org.verifiedcompliance.application.shared.IdGenerator;
import org.verifiedcompliance.application.shared.UnitOfWork;
import org.verifiedcompliance.domain.sessions.CheckedInSession;
import org.verifiedcompliance.domain.sessions.ClosedSession;
import org.verifiedcompliance.domain.sessions.EventId;
import org.verifiedcompliance.domain.sessions.EventMark;
import org.verifiedcompliance.domain.sessions.PlannedSession;
import org.verifiedcompliance.domain.sessions.RecordedEvent;
import org.verifiedcompliance.domain.sessions.Recording;
import org.verifiedcompliance.domain.sessions.Session;
import org.verifiedcompliance.domain.sessions.SessionEvent;
import org.verifiedcompliance.domain.sessions.SessionId;
import org.verifiedcompliance.domain.sessions.SessionInContext;
import org.verifiedcompliance.domain.sessions.Sessions;

/**
 * Finds the place in a person's history for what was told late, so that nobody ever was in two
 * places: each in one transaction that first locks the history, so that of two at once the later
 * one sees the earlier.
 */
public final class LateStays {
  private final Sessions sessions;
  private final Ledger ledger;
  private final PoliciesInForce policies;
  private final UnitOfWork unitOfWork;
  private final IdGenerator ids;

  /** Records in these stores. */
  public LateStays(
      Sessions sessions,
      Ledger ledger,
      PoliciesInForce policies,
      UnitOfWork unitOfWork,
      IdGenerator ids) {
    this.sessions = sessions;
    this.ledger = ledger;
    this.policies = policies;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
  }

  /** What became of it. */
  sealed interface Result {
    /** It is kept. */
    record Kept(RecordedEvent event, Session session) implements Result {}

    /** The person was elsewhere: only the attempt is kept. */
    record Elsewhere(SessionId other) implements Result {}
  }

  /** How the last fact is kept, with whatever must be kept with it or not at all. */
  @FunctionalInterface
  interface Keeping {
    /** Keeps both. */
    Recording keep(Supplier<Recording> recording);
  }

  /**
   * Records a check-in. A stay that another one followed, or that would have been closed by now, is
   * closed with it: its check-out may still come.
   *
   * @param supersede whether an open session around that time may be closed before it
   * @return empty when another request was faster
   */
  Optional<Result> arrive(
      SessionEvent event, SessionInContext context, boolean supersede, Keeping keeping) {
    return together(() -> {
      var time = event.effectiveTime();
      var others = others(context.session(), time);
      var around = first(others, other -> isAround(other, time));
      if (around != null && !(supersede && yields(around, time))) {
        return refused(event, around);
      }
      if (around instanceof CheckedInSession open) {
        var closing = closing(open, event, time);
        recorded(ledger.record(open.autoClose(closing), closing));
      }
      var next = first(others, other -> begin(other).isAfter(time));
      return switch (arrived(context.session(), event)) {
        case CheckedInSession here -> came(here, event, context, next, keeping);
        case ClosedSession ended when next != null && begin(next).isBefore(ended.closedAt()) ->
            refused(event, next);
        case Session other -> kept(other, event, context, keeping);
      };
    });
  }

  /**
   * Records a check-out, unless the person was checked in elsewhere before it.
   *
   * @return empty when another request was faster
   */
  Optional<Result> leave(SessionEvent event, SessionInContext context, Keeping keeping) {
    return together(() -> {
      var left = left(context.session(), event);
      var came = begin(left);
      var between =
          first(
              others(left, came),
              other -> begin(other).isBefore(end(left)) && !isOverBy(other, came));
      return between == null ? kept(left, event, context, keeping) : refused(event, between);
    });
  }

  /**
   * Records an end by hand, not later than the person's next stay began.
   *
   * @return empty when another request was faster
   */
  Optional<Result> end(SessionEvent event, SessionInContext context) {
    return together(() -> {
      var session = context.session();
      var next =
          session.arrival() instanceof EventMark came
              ? first(others(session, came.time()), other -> begin(other).isAfter(came.time()))
              : null;
      var told =
          next != null && begin(next).isBefore(event.effectiveTime())
              ? event.estimated(begin(next))
              : event;
      return kept(ended(session, told), told, context, Supplier::get);
    });
  }

  private Result came(
      CheckedInSession here,
      SessionEvent event,
      SessionInContext context,
      @Nullable Session next,
      Keeping keeping) {
    var policy = policies.judging(event).orElseGet(() -> policies.of(context.policies()));
    var due = policy.attendance().closesAt(event.effectiveTime(), event.testimony().date());
    var until = next != null && begin(next).isBefore(due) ? begin(next) : due;
    if (next == null && until.isAfter(event.receivedAt())) {
      return kept(here, event, context, keeping);
    }
    var kept = kept(here.closing(), event, context, keeping);
    var closing = closing(here, event, until);
    var closed = here.autoClose(closing);
    recorded(ledger.record(closed, closing));
    return kept;
  }

  private SessionEvent closing(CheckedInSession open, SessionEvent because, Instant until) {
    var id = new EventId(ids.timeOrdered());
    return Supersession.closing(id, open, because.receivedAt(), until);
  }

  private Result kept(
      Session changed, SessionEvent event, SessionInContext context, Keeping keeping) {
    var sequence = recorded(keeping.keep(() -> ledger.record(changed, event, context)));
    return new Result.Kept(new RecordedEvent(sequence, event), changed);
  }

  private Result refused(SessionEvent event, Session other) {
    sessions.recordRefused(event.refused());
    return new Result.Elsewhere(other.id());
  }

  private List<Session> others(Session session, Instant since) {
    return sessions.listStaysSince(session.person(), since).stream()
        .filter(other -> !other.id().equals(session.id()))
        .toList();
  }

  private static @Nullable Session first(List<Session> stays, Predicate<Session> wanted) {
    return stays.stream().filter(wanted).findFirst().orElse(null);
  }

  private static boolean isAround(Session other, Instant time) {
    return !begin(other).isAfter(time) && !isOverBy(other, time);
  }

  /** An open one closes at its last confirmed presence, which must not be later. */
  private static boolean yields(Session around, Instant time) {
    return around instanceof CheckedInSession open && !open.lastConfirmed().isAfter(time);
  }

  private static boolean isOverBy(Session other, Instant time) {
    return other.closedAt() instanceof Instant closed && !closed.isAfter(time);
  }

  private static Instant begin(Session session) {
    return Objects.requireNonNull(session.arrival(), "nobody came").time();
  }

  private static Instant end(Session session) {
    return Objects.requireNonNull(session.closedAt(), "still open");
  }

  private static Session arrived(Session session, SessionEvent event) {
    return switch (session) {
      case PlannedSession planned -> planned.checkIn(event);
      case ClosedSession closed -> closed.checkIn(event);
      case CheckedInSession open -> throw new IllegalStateException(open.id() + " is open");
    };
  }

  private static ClosedSession left(Session session, SessionEvent event) {
    return switch (session) {
      case CheckedInSession open -> open.checkOut(event);
      case ClosedSession closed -> closed.checkOut(event);
      case PlannedSession planned -> throw new IllegalStateException(planned.id() + " is planned");
    };
  }

  private static ClosedSession ended(Session session, SessionEvent event) {
    return switch (session) {
      case CheckedInSession open -> open.end(event);
      case ClosedSession closed -> closed.end(event);
      case PlannedSession planned -> planned.end(event);
    };
  }

  private <T> Optional<T> together(Supplier<T> work) {
    try {
      return Optional.of(unitOfWork.inTransaction(work));
    } catch (Overtaken _) {
      return Optional.empty();
    }
  }

  /** Anything else must roll the whole back, and only an exception does. */
  private static long recorded(Recording recording) {
    if (recording instanceof Recording.Recorded(var sequence)) {
      return sequence;
    }
    throw new Overtaken();
  }

  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("another request changed the history", null, false, false);
    }
  }
}

package org.verifiedcompliance.domain.sessions;

import java.util.List;

/** Recomputes a session from its facts: the stored state is never more than this. */
public final class SessionFold {
  private SessionFold() {}

  /**
   * The state after the facts, refused attempts passed over.
   *
   * @param events of this session, oldest first
   * @throws IllegalArgumentException when an accepted fact was not possible in its state
   */
  public static Session replay(PlannedSession start, List<SessionEvent> events) {
    Session state = start;
    for (var event : events) {
      state = event.accepted() ? apply(state, event) : state;
    }
    return state;
  }

  /**
   * The state after the facts, added up.
   *
   * @param events of this session, oldest first
   * @throws IllegalArgumentException when an accepted fact was not possible in its state
   */
  public static Session replay(
      PlannedSession start, List<SessionEvent> events, AttendancePolicy policy) {
    return Settlement.settle(replay(start, events), events, policy);
  }

  private static Session apply(Session state, SessionEvent event) {
    if (event.type().isRuling()) {
      return state.ruled(event);
    }
    if (event.type().isAboutTimes()) {
      return state.corrected(event);
    }
    return switch (state) {
      case PlannedSession planned -> apply(planned, event);
      case CheckedInSession open -> apply(open, event);
      case ClosedSession closed -> apply(closed, event);
    };
  }

  private static Session apply(ClosedSession closed, SessionEvent event) {
    return switch (event.type()) {
      case CHECK_IN -> closed.checkIn(event);
      case CHECK_OUT -> closed.checkOut(event);
      case END -> closed.end(event);
      case PRESENCE -> closed.observe(event);
      default -> throw impossible(closed, event);
    };
  }

  private static Session apply(PlannedSession planned, SessionEvent event) {
    return switch (event.type()) {
      case CHECK_IN -> planned.checkIn(event);
      case END -> planned.end(event);
      case EXPIRE -> planned.expire(event);
      default -> throw impossible(planned, event);
    };
  }

  private static Session apply(CheckedInSession open, SessionEvent event) {
    return switch (event.type()) {
      case CHECK_OUT -> open.checkOut(event);
      case END -> open.end(event);
      case AUTO_CLOSE -> open.autoClose(event);
      case PRESENCE -> open.observe(event);
      default -> throw impossible(open, event);
    };
  }

  private static IllegalArgumentException impossible(Session state, SessionEvent event) {
    return new IllegalArgumentException(event.type() + " is impossible when " + state.status());
  }
}

package org.verifiedcompliance.application.reminders;

import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.notifications.WatchedSession;
import org.verifiedcompliance.domain.notifications.WatchedSessions;

/** One look at everything: a session that cannot be looked at must not hold up the others. */
final class RemindingRound {
  private final WatchedSessions sessions;
  private final Instant afterAFailure;
  private final Predicate<WatchedSession> looking;
  private int told;
  private @Nullable RuntimeException failure;

  /** Looks at nothing yet; the looking at one tells whether somebody was told something. */
  RemindingRound(
      WatchedSessions sessions, Instant afterAFailure, Predicate<WatchedSession> looking) {
    this.sessions = sessions;
    this.afterAFailure = afterAFailure;
    this.looking = looking;
  }

  void lookAt(WatchedSession session) {
    try {
      told += looking.test(session) ? 1 : 0;
    } catch (RuntimeException one) {
      failure = failure == null ? one : failure;
      sessions.lookAgain(session, afterAFailure);
    }
  }

  /** How many were told; the first failure, when there was one. */
  int told() {
    if (failure != null) {
      throw failure;
    }
    return told;
  }
}

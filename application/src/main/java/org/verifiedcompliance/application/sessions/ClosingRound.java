package org.verifiedcompliance.application.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.sessions.DueSessions;
import org.verifiedcompliance.domain.sessions.SessionId;

/** One look at all that is due. A session that cannot be closed must not keep the others open. */
final class ClosingRound {
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

  private final DueSessions due;
  private final Instant now;
  private final Predicate<SessionId> closing;
  private int closed;
  private @Nullable RuntimeException failure;

  /** Closes nothing yet; the closing of one tells whether it was closed. */
  ClosingRound(DueSessions due, Instant now, Predicate<SessionId> closing) {
    this.due = due;
    this.now = now;
    this.closing = closing;
  }

  void lookAt(SessionId id) {
    try {
      closed += closing.test(id) ? 1 : 0;
    } catch (RuntimeException one) {
      failure = failure == null ? one : failure;
      due.postpone(id, now.plus(AFTER_A_FAILURE));
    }
  }

  /** How many were closed; the first failure, when there was one. */
  int closed() {
    if (failure != null) {
      throw failure;
    }
    return closed;
  }
}

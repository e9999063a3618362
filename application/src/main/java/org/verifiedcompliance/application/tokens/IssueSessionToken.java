package org.verifiedcompliance.application.tokens;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.sessions.SessionId;

/** Gives a person a token that is good for one of their sessions alone. */
@FunctionalInterface
public interface IssueSessionToken {
  /** Makes the token. */
  Outcome issue(Command command);

  /**
   * Which session it is for.
   *
   * @param device the phone that alone may use it; null for any
   */
  record Command(CurrentUser user, SessionId session, @Nullable String device) {}

  /** What becomes of it. */
  sealed interface Outcome {
    /**
     * A token.
     *
     * @param token 256 random bits as 43 characters; shown this once
     */
    record Issued(String token, Duration life, Instant createdAt) implements Outcome {}

    /** The person has no such session. */
    record NoSuchSession() implements Outcome {}

    /** The sign-in that asks has just ended. */
    record SignInEnded() implements Outcome {}
  }
}

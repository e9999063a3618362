package org.verifiedcompliance.application.auth;

/** Tells who holds an access token, as long as its sign-in lives. */
@FunctionalInterface
public interface Authenticate {
  /** Checks the token, its sign-in and the account's epoch, at a cost of microseconds. */
  Outcome authenticate(String accessToken);

  /** What the token is worth. */
  sealed interface Outcome {
    /**
     * The token is good.
     *
     * @param grant how much it carries
     */
    record Authenticated(CurrentUser user, Grant grant) implements Outcome {
      /** Somebody who is signed in. */
      public Authenticated(CurrentUser user) {
        this(user, new Grant.All());
      }
    }

    /** The token is malformed, forged, expired or its sign-in has ended: one answer for all. */
    record Invalid() implements Outcome {}
  }
}

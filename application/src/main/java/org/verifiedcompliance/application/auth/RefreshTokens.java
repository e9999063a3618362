package org.verifiedcompliance.application.auth;

import org.verifiedcompliance.application.accounts.ClientAddress;

/** Trades a refresh token for new tokens, and ends the sign-in when a spent one comes back. */
@FunctionalInterface
public interface RefreshTokens {
  /** Spends the token. */
  Outcome refresh(Command command);

  /** What was presented, and from where. */
  record Command(String refreshToken, ClientAddress from) {
    /** Tells nothing of the token. */
    @Override
    public String toString() {
      return "Command[...]";
    }
  }

  /** What becomes of it. */
  sealed interface Outcome {
    /** New tokens. */
    record Refreshed(IssuedTokens tokens) implements Outcome {}

    /** The token is unknown, expired, spent or its sign-in has ended: one answer for all. */
    record Refused() implements Outcome {}
  }
}

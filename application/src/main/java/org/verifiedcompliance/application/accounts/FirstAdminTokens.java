package org.verifiedcompliance.application.accounts;

import java.time.Instant;

/** Port: the one token that opens the first administrator's account. */
public interface FirstAdminTokens {
  /** Keeps this token and forgets the one before. */
  void replace(TokenHash token, Instant expiresAt);

  /** Whether this token could be spent now. */
  boolean isOpen(TokenHash token, Instant now);

  /** Spends the token; true for exactly one caller, and for none from its expiry on. */
  boolean spend(TokenHash token, Instant now);
}

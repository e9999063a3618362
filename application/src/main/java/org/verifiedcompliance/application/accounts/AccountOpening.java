package org.verifiedcompliance.application.accounts;

import java.time.Duration;

/** What becomes of the wish for an account. */
public sealed interface AccountOpening {
  /** It is open. */
  record Opened(Account account) implements AccountOpening {}

  /** Somebody has an account with that address. */
  record EmailTaken() implements AccountOpening {}

  /** The password will not do. */
  record WeakPassword(PasswordWeakness weakness) implements AccountOpening {}

  /** Too many passwords are being hashed: try again in a second. */
  record Busy() implements AccountOpening {}

  /** Too many accounts were asked for from that network: not before so long. */
  record TooMany(Duration retryAfter) implements AccountOpening {}
}

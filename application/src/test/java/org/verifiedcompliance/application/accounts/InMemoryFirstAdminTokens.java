package org.verifiedcompliance.application.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One token in a field. */
public final class InMemoryFirstAdminTokens implements FirstAdminTokens {
  private @Nullable TokenHash token;
  private Instant expiresAt = Instant.MIN;

  @Override
  public synchronized void replace(TokenHash token, Instant expiresAt) {
    this.token = token;
    this.expiresAt = expiresAt;
  }

  @Override
  public synchronized boolean isOpen(TokenHash token, Instant now) {
    return token.equals(this.token) && now.isBefore(expiresAt);
  }

  @Override
  public synchronized boolean spend(TokenHash token, Instant now) {
    var open = isOpen(token, now);
    if (open) {
      this.token = null;
    }
    return open;
  }
}

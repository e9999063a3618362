package org.verifiedcompliance.application.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Offers a token as long as nobody is an administrator. */
public final class OfferFirstAdminService implements OfferFirstAdmin {
  private static final Duration LIFE = Duration.ofDays(1);

  private final Accounts accounts;
  private final FirstAdminTokens tokens;
  private final SecretTokens secrets;
  private final InstantSource clock;

  /** Takes the ports. */
  public OfferFirstAdminService(
      Accounts accounts, FirstAdminTokens tokens, SecretTokens secrets, InstantSource clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Optional<String> offer() {
    if (accounts.hasAdmin()) {
      return Optional.empty();
    }
    var token = secrets.random();
    tokens.replace(
        secrets.hashOf(token), clock.instant().truncatedTo(ChronoUnit.MICROS).plus(LIFE));
    return Optional.of(token);
  }
}

package org.verifiedcompliance.application.emails;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.Newcomers;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.proofs.Quota;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.domain.people.Person;

/** Sends everybody who registers the letter that proves their address. */
public final class MailedNewcomers implements Newcomers {
  /** A full room behind one address gets in, and nobody tries lists of addresses. */
  private static final Quota PER_NETWORK = new Quota("register-network", 100, Duration.ofHours(1));

  private final Verifications verifications;
  private final Quotas quotas;
  private final SecretTokens secrets;
  private final boolean limited;

  /** Takes the ports, and whether newcomers are counted at all. */
  public MailedNewcomers(
      Verifications verifications, Quotas quotas, SecretTokens secrets, boolean limited) {
    this.verifications = verifications;
    this.quotas = quotas;
    this.secrets = secrets;
    this.limited = limited;
  }

  @Override
  public Optional<Duration> admit(@Nullable ClientAddress from, Instant now) {
    return limited && from != null
        ? quotas.take(PER_NETWORK, secrets.hashOf(from.network()), now)
        : Optional.empty();
  }

  @Override
  public void welcome(Person person, Instant now) {
    verifications.welcome(person, now);
  }
}

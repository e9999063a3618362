package org.verifiedcompliance.application.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.ClientAddress;
import org.verifiedcompliance.application.accounts.SecretTokens;
import org.verifiedcompliance.application.proofs.Quota;
import org.verifiedcompliance.application.proofs.Quotas;
import org.verifiedcompliance.domain.people.EmailAddress;

/**
 * How many letters of one kind are asked for: from one network (told to whoever asks) and to one
 * address (silent, and counted for unknown addresses too).
 */
public final class LetterQuotas {
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Quotas quotas;
  private final SecretTokens secrets;
  private final Quota perNetwork;
  private final Quota perAddress;

  private LetterQuotas(Quotas quotas, SecretTokens secrets, String kind, int network, int address) {
    this.quotas = quotas;
    this.secrets = secrets;
    perNetwork = new Quota(kind + "-network", network, WINDOW);
    perAddress = new Quota(kind + "-address", address, WINDOW);
  }

  /** Three an hour to one address, ten an hour from one network. */
  public static LetterQuotas ofResets(Quotas quotas, SecretTokens secrets) {
    return new LetterQuotas(quotas, secrets, "reset", 10, 3);
  }

  /** Five an hour to one address, twenty an hour from one network. */
  public static LetterQuotas ofCodes(Quotas quotas, SecretTokens secrets) {
    return new LetterQuotas(quotas, secrets, "code", 20, 5);
  }

  /** Empty when one more may be asked for from there; else how long to wait. */
  Optional<Duration> takeFrom(ClientAddress from, Instant now) {
    return quotas.take(perNetwork, secrets.hashOf(from.network()), now);
  }

  /** Whether one more may go there. */
  boolean takeTo(EmailAddress to, Instant now) {
    return quotas.take(perAddress, secrets.hashOf(to.value()), now).isEmpty();
  }
}

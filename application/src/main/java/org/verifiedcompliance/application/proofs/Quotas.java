package org.verifiedcompliance.application.proofs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Port: durable counts of what was done how often; a restart forgets nothing. */
public interface Quotas {
  /**
   * Takes one, in one step, so that of many at once no more than the quota get one.
   *
   * @param whom the hash of whoever it counts for
   * @return empty when it was taken; else how long until there is one again, more than zero
   */
  Optional<Duration> take(Quota quota, TokenHash whom, Instant now);

  /** Forgets what was taken. */
  void forget(Quota quota, TokenHash whom);

  /**
   * Forgets counts of which the last was taken before that time.
   *
   * @param most how many
   * @return how many those were
   */
  int removeOld(Instant before, int most);
}

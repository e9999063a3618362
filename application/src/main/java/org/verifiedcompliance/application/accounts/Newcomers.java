package org.verifiedcompliance.application.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.Person;

/** Looks after those who register by themselves. */
public interface Newcomers {
  /**
   * Counts one more from there.
   *
   * @param from null for the command line
   * @return empty when one more may register; else how long to wait
   */
  Optional<Duration> admit(@Nullable ClientAddress from, Instant now);

  /** Asks whoever reads the mailbox for the proof, in the transaction that opened the account. */
  void welcome(Person person, Instant now);
}

package org.verifiedcompliance.application.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Port: slow, salted hashes of passwords, with a bound on how many are computed at once. Must not
 * be called while a transaction is open: it would hold a connection for a tenth of a second.
 */
public interface PasswordHasher {
  /** Hashes a new password with today's parameters. */
  Hashing hash(Password password);

  /**
   * Compares a password with a stored hash.
   *
   * @param storedHash null for an unknown account: the same work is done, and the answer is {@link
   *     Differs}, so that time tells nothing
   */
  Check check(Password password, @Nullable String storedHash);

  /** What became of hashing. */
  sealed interface Hashing permits Hashed, Busy {}

  /** What became of comparing. */
  sealed interface Check permits Matches, Differs, Busy {}

  /** The hash as a PHC string: algorithm, parameters, salt and hash. */
  record Hashed(String phc) implements Hashing {}

  /**
   * The password is the right one.
   *
   * @param outdated whether the stored hash is weaker than today's parameters
   */
  record Matches(boolean outdated) implements Check {}

  /** The password is another one. */
  record Differs() implements Check {}

  /** Too many are waiting: nothing was computed, try again in a second. */
  record Busy() implements Hashing, Check {}
}

package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.time.Instant;
import org.verifiedcompliance.application.accounts.TokenHash;

/** Port: durable counts of failed log-ins per account and network, and per network. */
public interface LoginFailures {
  /**
   * Counts a try as failed for the account before it is made, in one step, so that of many at once
   * no more than the limit get through; counts nothing when it is blocked. The network's failures
   * are only looked at: a room full of people who sign in at once is no attack.
   */
  Attempt reserve(LoginBucket bucket, Instant now);

  /** The try failed: counts it for the network too. */
  void fail(LoginBucket bucket, Instant now);

  /** The try was not made: takes the count back. */
  void release(LoginBucket bucket);

  /** The try succeeded: forgets the account's failures. */
  void reset(LoginBucket bucket);

  /**
   * Forgets the account's failures, from wherever they came.
   *
   * @param email the hash of the address
   */
  void forget(TokenHash email);

  /**
   * Removes counts that decide nothing any more.
   *
   * @param most how many of the accounts and how many of the networks
   * @return how many those were together
   */
  int removeOld(Instant now, int most);

  /** Whether to go on. */
  sealed interface Attempt {
    /** Make the try. */
    record Allowed() implements Attempt {}

    /**
     * Make none.
     *
     * @param retryAfter how long to wait, more than zero
     */
    record Blocked(Duration retryAfter) implements Attempt {}
  }
}

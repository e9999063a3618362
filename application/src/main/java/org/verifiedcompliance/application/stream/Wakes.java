package org.verifiedcompliance.application.stream;

/**
 * Port: tells those who follow the stream that something may have been committed, here and on the
 * other nodes. A wake that gets lost costs a second and never a change.
 */
@FunctionalInterface
public interface Wakes {
  /** Returns at once; many at once are as one. Called after the commit, never before. */
  void wake();
}

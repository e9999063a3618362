package org.verifiedcompliance.application.sessions;

/** Closes the stays that nobody ended and the sessions to which nobody came. */
@FunctionalInterface
public interface CloseDueSessions {
  /**
   * Closes what is due by now. Any number of nodes may do it at once, and people may check out
   * meanwhile: the store decides who was first.
   *
   * @return how many it closed
   * @throws RuntimeException when some could not be closed; the others are, and those are due again
   *     a while later
   */
  int close();
}

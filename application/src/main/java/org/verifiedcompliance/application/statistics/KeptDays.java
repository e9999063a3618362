package org.verifiedcompliance.application.statistics;

import org.verifiedcompliance.domain.statistics.Days;

/**
 * Port: the figures of days that are kept, so that nobody has to count them again. Whatever is kept
 * or not, what is answered is the same.
 */
@FunctionalInterface
public interface KeptDays {
  /**
   * Forgets the days on which anything has changed, and counts those of these days that are
   * missing, the newest first. Of many nodes that do it at once each waits for the other.
   *
   * @return how many days it counted
   */
  int refresh(Days days);
}

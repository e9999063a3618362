package org.verifiedcompliance.domain.periods;

/**
 * What still has to be done before the record of a period can be closed.
 *
 * @param sessions that are planned or go on
 * @param reviews verdicts that wait for a person
 * @param corrections requests for other times that wait for a person
 */
public record Unsettled(long sessions, long reviews, long corrections) {
  /** Whether everything is done. */
  public boolean isNothing() {
    return sessions == 0 && reviews == 0 && corrections == 0;
  }
}

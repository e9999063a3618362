package org.verifiedcompliance.http.periods;

import java.time.Instant;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;

/** What closed records refuse, in words for the person. */
public final class PeriodProblems {
  private PeriodProblems() {}

  /** Nobody corrects or decides any more. */
  public static ProblemException closed(Instant until) {
    return closed(until, "It can no longer be changed, not even by the host.");
  }

  /** A phone tells of what happened before the closing. */
  public static ProblemException toldTooLate(Instant until) {
    return closed(
        until,
        "What your phone told now is kept, but changes nothing; tell the host if it matters.");
  }

  private static ProblemException closed(Instant until, String consequence) {
    return Problem.conflict(
            "period-closed", "The host has closed the record of that time. " + consequence)
        .with("closed_until", until)
        .toException();
  }
}

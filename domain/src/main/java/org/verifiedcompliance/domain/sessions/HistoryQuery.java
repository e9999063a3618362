package org.verifiedcompliance.domain.sessions;

import java.time.Instant;

/**
 * Which history bears on a report.
 *
 * @param session at which it is made
 * @param at when the operation happened, by the server's clock
 * @param traces by which it may be known again
 * @param asItWas whether the meeting and the choices of policies are those of that time, because it
 *     was told later; else the newest
 */
public record HistoryQuery(SessionId session, Instant at, Traces traces, boolean asItWas) {

  /** What bears on a report that is made now. */
  public HistoryQuery(SessionId session, Instant at, Traces traces) {
    this(session, at, traces, false);
  }
}

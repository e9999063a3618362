package org.verifiedcompliance.domain.sessions;

import java.time.Instant;

/**
 * Which history bears on a report.
 *
 * @param session at which it is made
 * @param at when the operation happened, by the server's clock
 * @param traces by which it may be known again
 */
public record HistoryQuery(SessionId session, Instant at, Traces traces) {}

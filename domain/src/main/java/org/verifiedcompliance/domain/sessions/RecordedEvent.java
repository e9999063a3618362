package org.verifiedcompliance.domain.sessions;

/**
 * A fact with its place in the person's history.
 *
 * @param historySequence counts all facts of the person from 1, without a gap
 */
public record RecordedEvent(long historySequence, SessionEvent event) {}

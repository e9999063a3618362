package org.verifiedcompliance.domain.sessions;

/** What became of the wish to record a change. */
public sealed interface Recording {

  /**
   * The fact and the new state are kept.
   *
   * @param historySequence the fact's number in the person's history
   */
  record Recorded(long historySequence) implements Recording {}

  /**
   * The stored session has another version, or its record was closed: read it again. Nothing is
   * kept.
   */
  record Stale() implements Recording {}

  /** The person is checked in elsewhere. Nothing is kept; an enclosing transaction is lost. */
  record AnotherOpen() implements Recording {}
}

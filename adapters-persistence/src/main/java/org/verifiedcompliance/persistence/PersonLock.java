package org.verifiedcompliance.persistence;

/**
 * The lock of a person's history, taken before the first write by whoever changes their attendance.
 * The row alone is not enough: who waits for a row is given a transaction number before it has the
 * row, and may be overtaken by a younger one, so that the stream would tell the facts in another
 * order than the history. An advisory lock is waited for without a number.
 */
public final class PersonLock {
  /** Common table expressions that take {@code :person}; {@link #HAS_TURN} waits for them. */
  public static final String TURN =
      """
      turn AS MATERIALIZED (
        SELECT pg_advisory_xact_lock(hashtextextended(CAST(:person AS text), 20))
      )\
      """;

  /** A condition that holds once it is the caller's turn. */
  public static final String HAS_TURN = "(SELECT count(*) FROM turn) = 1";

  /** Takes the lock of {@code :person}; no row for somebody without a history. */
  public static final String TAKE =
      "WITH %s SELECT n FROM person_history WHERE person_id = :person AND %s FOR UPDATE"
          .formatted(TURN, HAS_TURN);

  private PersonLock() {}
}

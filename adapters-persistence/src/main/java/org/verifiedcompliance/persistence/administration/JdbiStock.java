package org.verifiedcompliance.persistence.administration;

import org.jdbi.v3.core.Jdbi;
import org.verifiedcompliance.application.administration.Stock;

/** Counts in one statement; none of these tables grows with attendance. */
public final class JdbiStock implements Stock {
  private final Jdbi jdbi;

  /** Counts through this Jdbi. */
  public JdbiStock(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Counts count() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                SELECT (SELECT count(*) FROM account WHERE active) AS users,
                  (SELECT count(*) FROM meeting WHERE is_active) AS meetings,
                  (SELECT count(*) FROM open_review) + (SELECT count(*) FROM open_correction)
                    AS reviews
                """)
            .map((row, _) ->
                new Counts(row.getLong("users"), row.getLong("meetings"), row.getLong("reviews")))
            .one());
  }
}

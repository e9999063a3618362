package org.verifiedcompliance.persistence.stream;

/**
 * The statements that read the stream. A row counts once no transaction runs that is as old as its
 * own: until then, something might still commit before it. Rows of an earlier life of the database
 * are all there.
 */
final class ChangeSql {
  private static final String LATER =
      "(epoch, xact, n) > (:epoch, CAST(CAST(:xact AS text) AS xid8), :n)";

  private static final String SETTLED =
      "(xact < pg_snapshot_xmin(pg_current_snapshot()) OR epoch < (SELECT current_epoch()))";

  private static final String IN_ORDER = "ORDER BY epoch, xact, n LIMIT :limit";

  static final String LIST_ALL =
      "SELECT * FROM change WHERE " + LATER + " AND " + SETTLED + " " + IN_ORDER;

  /**
   * Three scans, each along an index that is already in order, so that a page costs a page however
   * many changes of others stand between. None of them finds what an earlier one found.
   */
  static final String LIST =
      String.join(
              " UNION ALL ",
              scan("person_id = :person"),
              scan("organiser_id = :person AND person_id IS DISTINCT FROM :person"),
              scan(
                  """
                  is_public AND person_id IS DISTINCT FROM :person
                  AND organiser_id IS DISTINCT FROM :person
                  """))
          + " "
          + IN_ORDER;

  static final String LIST_OF_SESSION =
      "SELECT * FROM change WHERE session_id = :session AND "
          + LATER
          + " AND "
          + SETTLED
          + " "
          + IN_ORDER;

  static final String HEAD =
      "SELECT epoch, xact, n FROM change WHERE "
          + SETTLED
          + " ORDER BY epoch DESC, xact DESC, n DESC LIMIT 1";

  static final String IS_HIDING =
      "SELECT EXISTS (SELECT FROM change WHERE " + LATER + " AND NOT " + SETTLED + ")";

  private ChangeSql() {}

  private static String scan(String audience) {
    return "(SELECT * FROM change WHERE %s AND %s AND %s %s)"
        .formatted(audience, LATER, SETTLED, IN_ORDER);
  }
}

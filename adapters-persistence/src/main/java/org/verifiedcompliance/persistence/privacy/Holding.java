package org.verifiedcompliance.persistence.privacy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one table holds on people. The statements take the id as {@code :person}.
 *
 * @param shown gives one JSON object for each row, for the person to see; null when there is
 *     nothing to show, for the reason
 * @param erased removes what is personal; null when that happens otherwise, or nothing is
 * @param reason why something is not shown or stays
 */
record Holding(
    String table, @Nullable String shown, @Nullable String erased, @Nullable String reason) {
  static Holding of(String table) {
    return new Holding(table, null, null, null);
  }

  /** Nothing in it belongs to a person. */
  static Holding ofNobody(String table, String reason) {
    return new Holding(table, null, null, reason);
  }

  Holding shownBy(String sql) {
    return new Holding(table, sql, erased, reason);
  }

  /** Whole rows but for these columns, for which a condition holds. */
  Holding shownBut(String columns, String condition) {
    var sql = "SELECT to_jsonb(t) - '{%s}'::text[] FROM %s t WHERE %s";
    return shownBy(sql.formatted(columns, table, condition));
  }

  /** Erased by statements with semicolons between them. */
  Holding erasedBy(String sql) {
    return new Holding(table, shown, sql, reason);
  }

  /** Its rows for which a condition holds go. */
  Holding erasedWhere(String condition) {
    return erasedBy("DELETE FROM " + table + " WHERE " + condition);
  }

  Holding because(String why) {
    return new Holding(table, shown, erased, why);
  }

  Optional<String> erasure() {
    return Optional.ofNullable(erased);
  }
}

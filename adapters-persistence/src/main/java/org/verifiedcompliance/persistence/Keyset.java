package org.verifiedcompliance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.verifiedcompliance.domain.lists.After;
import org.verifiedcompliance.domain.lists.Part;
import org.verifiedcompliance.domain.lists.Slice;

/**
 * The columns by which a list is ordered, to the last tie and all one way, so that an index which
 * has them in this order finds the place behind any row at once.
 */
public final class Keyset {
  private final List<KeyColumn> columns;
  private final boolean isDescending;

  private Keyset(List<KeyColumn> columns, boolean isDescending) {
    this.columns = columns;
    this.isDescending = isDescending;
  }

  /** The smallest first. */
  public static Keyset ascending(KeyColumn... columns) {
    return new Keyset(List.of(columns), false);
  }

  /** The largest first. */
  public static Keyset descending(KeyColumn... columns) {
    return new Keyset(List.of(columns), true);
  }

  /** That a row comes behind the item, if there is one; needs what {@link #read} binds. */
  public String behind(Slice slice) {
    return slice.after() == null
        ? "true"
        : joined("%s", "(", ")")
            + (isDescending ? " < " : " > ")
            + IntStream.range(0, columns.size())
                .mapToObj(i -> ":" + name(i))
                .collect(Collectors.joining(", ", "(", ")"));
  }

  /** The order, and how many rows at the most. */
  public String order() {
    return joined(isDescending ? "%s DESC" : "%s", "ORDER BY ", "")
        + " LIMIT :limit OFFSET :offset";
  }

  /** What a statement with that condition and that order finds. */
  public <T> Part<T> read(Query query, Slice slice, RowMapper<T> rows) {
    var after = slice.after();
    for (int i = 0; after != null && i < columns.size(); i++) {
      query.bind(name(i), columns.get(i).value(after.key().get(i)));
    }
    var found =
        query
            .bind("limit", slice.limit() + 1L)
            .bind("offset", slice.offset())
            .map((row, context) -> new Found<>(rows.map(row, context), key(row)))
            .list();
    return Part.of(found, slice, Found::key).map(Found::item);
  }

  private record Found<T>(T item, After key) {}

  private After key(ResultSet row) throws SQLException {
    var key = new ArrayList<String>();
    for (var column : columns) {
      key.add(column.text(row));
    }
    return new After(key);
  }

  private String joined(String form, String before, String behind) {
    return columns.stream()
        .map(column -> form.formatted(column.expression()))
        .collect(Collectors.joining(", ", before, behind));
  }

  private static String name(int column) {
    return "after_" + column;
  }
}

package org.verifiedcompliance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A column that a list is ordered by, never null.
 *
 * @param name in the rows that are read
 * @param expression where they are looked for
 */
public record KeyColumn(String name, String expression, Kind kind) {
  enum Kind {
    TIME,
    ID,
    NUMBER,
    TEXT
  }

  /** A {@code timestamptz}, to the microsecond. */
  public static KeyColumn time(String name) {
    return new KeyColumn(name, name, Kind.TIME);
  }

  /** A {@code uuid}. */
  public static KeyColumn id(String name) {
    return new KeyColumn(name, name, Kind.ID);
  }

  /** A {@code bigint}. */
  public static KeyColumn number(String name) {
    return new KeyColumn(name, name, Kind.NUMBER);
  }

  /** A {@code text}. */
  public static KeyColumn text(String name) {
    return new KeyColumn(name, name, Kind.TEXT);
  }

  /** The same where the statement calls it otherwise than its rows do. */
  public KeyColumn as(String other) {
    return new KeyColumn(name, other, kind);
  }

  String text(ResultSet row) throws SQLException {
    return switch (kind) {
      case TIME -> row.getObject(name, OffsetDateTime.class).toInstant().toString();
      case ID, NUMBER, TEXT -> row.getString(name);
    };
  }

  Object value(String text) {
    return switch (kind) {
      case TIME -> Instant.parse(text).atOffset(ZoneOffset.UTC);
      case ID -> UUID.fromString(text);
      case NUMBER -> Long.valueOf(text);
      case TEXT -> text;
    };
  }
}

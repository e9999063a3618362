package org.verifiedcompliance.persistence.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.exports.Export;
import org.verifiedcompliance.application.exports.Exports;

/**
 * Reads by a cursor of the server, a thousand rows at a time. Two locks, one for each export that
 * may run, end with their transactions, whatever becomes of the reader.
 */
public final class JdbiExports implements Exports {
  private static final int ROWS_AT_ONCE = 1_000;
  private static final long LOCK = 0x7663_6578_7000L;

  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiExports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean read(Export export, Consumer<List<@Nullable String>> rows) {
    return jdbi.inTransaction(handle -> {
      var isFree = IntStream.range(0, MOST_AT_ONCE).anyMatch(slot -> canTake(handle, slot));
      if (isFree) {
        allowTime(handle);
        handOut(handle, export, rows);
      }
      return isFree;
    });
  }

  private static boolean canTake(Handle handle, int slot) {
    return handle
        .createQuery("SELECT pg_try_advisory_xact_lock(:key)")
        .bind("key", LOCK + slot)
        .mapTo(Boolean.class)
        .one();
  }

  /** The usual limits are for what somebody waits for. */
  private static void allowTime(Handle handle) {
    handle.execute(
        "SET LOCAL statement_timeout = '60s'; SET LOCAL idle_in_transaction_session_timeout = '60s'");
  }

  private static void handOut(Handle handle, Export export, Consumer<List<@Nullable String>> rows) {
    handle
        .createQuery(ExportTables.select(export.table()))
        .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
        .setFetchSize(ROWS_AT_ONCE)
        .bindByType("from", utc(export.from()), OffsetDateTime.class)
        .bindByType("to", utc(export.to()), OffsetDateTime.class)
        .scanResultSet((results, _) -> {
          try (var set = results.get()) {
            handOut(set, rows);
          }
          return true;
        });
  }

  private static void handOut(ResultSet set, Consumer<List<@Nullable String>> rows)
      throws SQLException {
    var width = set.getMetaData().getColumnCount();
    var names = new ArrayList<@Nullable String>(width);
    for (int i = 1; i <= width; i++) {
      names.add(set.getMetaData().getColumnLabel(i));
    }
    rows.accept(names);
    while (set.next()) {
      var row = new ArrayList<@Nullable String>(width);
      for (int i = 1; i <= width; i++) {
        row.add(set.getString(i));
      }
      rows.accept(row);
    }
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}

package org.verifiedcompliance.persistence.stream;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.verifiedcompliance.application.stream.Change;
import org.verifiedcompliance.application.stream.ChangeLog;
import org.verifiedcompliance.application.stream.Position;
import org.verifiedcompliance.application.stream.Viewer;

/**
 * The table {@code change}, read behind every running transaction; each method is one statement.
 */
public final class JdbiChangeLog implements ChangeLog {
  private static final ChangeRow ROW = new ChangeRow();

  private final Jdbi jdbi;

  /** Reads through this Jdbi. */
  public JdbiChangeLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Change> list(Viewer viewer, Position after, int limit) {
    return viewer.seesAll()
        ? listAll(after, limit)
        : jdbi.withHandle(handle ->
            after(handle, ChangeSql.LIST, after)
                .bind("person", viewer.person().value())
                .bind("limit", limit)
                .map(ROW)
                .list());
  }

  @Override
  public List<Change> listAll(Position after, int limit) {
    return jdbi.withHandle(
        handle -> after(handle, ChangeSql.LIST_ALL, after).bind("limit", limit).map(ROW).list());
  }

  @Override
  public List<Change> listOfSession(UUID session, Position after, int limit) {
    return jdbi.withHandle(handle ->
        after(handle, ChangeSql.LIST_OF_SESSION, after)
            .bind("session", session)
            .bind("limit", limit)
            .map(ROW)
            .list());
  }

  @Override
  public Position head() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(ChangeSql.HEAD)
            .map((row, _) -> ChangeRow.position(row))
            .findOne()
            .orElse(Position.START));
  }

  @Override
  public boolean isHiding(Position after) {
    return jdbi.withHandle(
        handle -> after(handle, ChangeSql.IS_HIDING, after).mapTo(Boolean.class).one());
  }

  private static Query after(Handle handle, String sql, Position after) {
    return handle
        .createQuery(sql)
        .bind("epoch", after.epoch())
        .bind("xact", after.transaction())
        .bind("n", after.number());
  }
}

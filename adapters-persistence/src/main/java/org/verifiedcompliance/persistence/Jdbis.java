package org.verifiedcompliance.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/** Jdbi as all adapters expect it. */
final class Jdbis {
  private Jdbis() {}

  /** Jdbi with our types, whose failures to reach the store are {@code StoreUnavailable}. */
  static Jdbi on(DataSource source) {
    var jdbi =
        Jdbi.create(() -> {
          try {
            return source.getConnection();
          } catch (SQLException failure) {
            throw Unavailability.noConnection(failure);
          }
        });
    jdbi.registerArgument(new InstantArguments());
    jdbi.registerArgument(new UuidArguments());
    jdbi.registerColumnMapper(Instant.class, (row, column, _) -> instant(row, column));
    jdbi.registerArrayType(UUID.class, "uuid");
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(Integer.class, "int4");
    jdbi.registerArrayType(Long.class, "int8");
    jdbi.getConfig(SqlStatements.class).setSqlLogger(new TranslateFailures());
    // parameters hold e-mail addresses and places: they must not reach a log by a message
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** The only hook that sees every failing statement before Jdbi wraps it. */
  private static final class TranslateFailures implements SqlLogger {
    @Override
    public void logException(StatementContext context, SQLException failure) {
      Unavailability.throwIfUnavailable(failure);
    }
  }

  private static final class InstantArguments extends AbstractArgumentFactory<Instant> {
    InstantArguments() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, _) ->
          statement.setObject(position, value.atOffset(ZoneOffset.UTC));
    }
  }

  /** Also for null, which would else be a null text and fit no column of ids. */
  private static final class UuidArguments extends AbstractArgumentFactory<UUID> {
    UuidArguments() {
      super(Types.OTHER);
    }

    @Override
    protected Argument build(UUID value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setObject(position, value);
    }
  }
}

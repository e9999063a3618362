package org.verifiedcompliance.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Counts the times that a client waits for the server: each execution of a statement, each commit
 * and each rollback. The driver sends BEGIN together with the first statement.
 */
final class CountingDataSource implements DataSource {
  private static final Set<String> WAITS = Set.of("commit", "rollback", "isValid");

  private final DataSource source;
  private final AtomicInteger roundTrips = new AtomicInteger();

  CountingDataSource(DataSource source) {
    this.source = source;
  }

  /** How often the work waited for the server. */
  int during(Runnable work) {
    int before = roundTrips.get();
    work.run();
    return roundTrips.get() - before;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return counted(Connection.class, source.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return counted(Connection.class, source.getConnection(user, password));
  }

  private <T> T counted(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call(target, method, arguments)));
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    if (method.getName().startsWith("execute") || WAITS.contains(method.getName())) {
      roundTrips.incrementAndGet();
    }
    try {
      return switch (method.invoke(target, arguments)) {
        case PreparedStatement statement -> counted(PreparedStatement.class, statement);
        case Statement statement -> counted(Statement.class, statement);
        case null -> null;
        case Object other -> other;
      };
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return source.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    source.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    source.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return source.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return source.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return source.isWrapperFor(type);
  }
}

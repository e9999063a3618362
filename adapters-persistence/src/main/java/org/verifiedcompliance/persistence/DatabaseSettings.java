package org.verifiedcompliance.persistence;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and how it is used.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, without user and password
 * @param poolSize the most connections at once, which is the most statements at once
 * @param poolTimeout how long a request waits for a connection
 * @param durable whether a database that may lose acknowledged writes is refused; false in tests
 */
public record DatabaseSettings(
    String jdbcUrl,
    String user,
    String password,
    int poolSize,
    Duration poolTimeout,
    boolean durable) {
  private static final int DEFAULT_POOL_SIZE = 10;
  private static final Duration DEFAULT_POOL_TIMEOUT = Duration.ofSeconds(2);

  /** Settings of production for this database: ten connections, two seconds, durable. */
  public static DatabaseSettings of(String jdbcUrl, String user, String password) {
    return new DatabaseSettings(
        jdbcUrl, user, password, DEFAULT_POOL_SIZE, DEFAULT_POOL_TIMEOUT, true);
  }

  /**
   * Reads {@code postgresql://user:password@host:port/database?options}, with or without {@code
   * jdbc:} before it; the user may also stand in the options, as JDBC has it.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static DatabaseSettings parse(String url) {
    var uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
    if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
      throw new IllegalArgumentException("must start with postgresql:// or jdbc:postgresql://");
    }
    if (uri.getHost() == null || uri.getPath().length() < 2) {
      throw new IllegalArgumentException("must name a host and a database");
    }
    var login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    var colon = login.indexOf(':');
    var jdbcUrl =
        "jdbc:postgresql://"
            + uri.getHost()
            + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
            + uri.getRawPath()
            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return of(
        jdbcUrl,
        decoded(colon < 0 ? login : login.substring(0, colon)),
        colon < 0 ? "" : decoded(login.substring(colon + 1)));
  }

  /** The same with another pool. */
  public DatabaseSettings withPool(int size, Duration timeout) {
    return new DatabaseSettings(jdbcUrl, user, password, size, timeout, durable);
  }

  /** The same for tests, which may run on a database that forgets. */
  public DatabaseSettings forTests() {
    return new DatabaseSettings(jdbcUrl, user, password, poolSize, poolTimeout, false);
  }

  /** Connections outside the pool and without its time limits: for migrations and listening. */
  public DataSource direct() {
    var direct = new PGSimpleDataSource();
    direct.setUrl(jdbcUrl);
    if (!user.isEmpty()) {
      direct.setUser(user);
      direct.setPassword(password);
    }
    direct.setConnectTimeout(2);
    direct.setTcpKeepAlive(true);
    direct.setLogServerErrorDetail(false);
    return direct;
  }

  /** Without the password, and without the options, which may hold one. */
  @Override
  public String toString() {
    return "DatabaseSettings[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

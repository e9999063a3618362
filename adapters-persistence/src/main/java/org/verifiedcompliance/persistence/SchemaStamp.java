package org.verifiedcompliance.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Says in a comment on Flyway's table from which files the schema was made, so that a start on an
 * unchanged schema costs one query and not half a second of looking at everything.
 */
final class SchemaStamp {
  /** The extensions that callbacks look for belong to it: one may be installed later. */
  private static final String STATE =
      """
      SELECT obj_description(to_regclass('flyway_schema_history'), 'pg_class'),
        (SELECT coalesce(string_agg(name, ',' ORDER BY name), '') FROM pg_available_extensions
         WHERE name IN ('postgis', 'pg_trgm'))
      """;

  /** A file and not the folder: jars may hold files without their folders. */
  private static final String FIRST = "/db/migration/V001__people.sql";

  private SchemaStamp() {}

  /** Whether exactly these migrations were applied, with the same extensions at hand. */
  static boolean isCurrent(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(STATE)) {
      row.next();
      return stamp(row.getString(2)).equals(row.getString(1));
    }
  }

  /** Writes down that they were. */
  static void write(DataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      var row = statement.executeQuery(STATE);
      row.next();
      var stamp = stamp(row.getString(2));
      statement.execute("COMMENT ON TABLE flyway_schema_history IS '" + stamp + "'");
    }
  }

  private static String stamp(String extensions) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var name : migrations()) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(contentOf(name));
      }
      return HexFormat.of().formatHex(digest.digest()) + " " + extensions;
    } catch (IOException failure) {
      throw new UncheckedIOException("the migrations cannot be read", failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> migrations() throws IOException {
    var first = Objects.requireNonNull(SchemaStamp.class.getResource(FIRST));
    if (first.openConnection() instanceof JarURLConnection jar) {
      try (var entries = jar.getJarFile().stream()) {
        return entries
            .map(entry -> "/" + entry.getName())
            .filter(name -> name.startsWith("/db/migration/") && name.endsWith(".sql"))
            .sorted()
            .toList();
      }
    }
    try (var files = Files.list(Path.of(uriOf(first.toString())).resolveSibling(""))) {
      return files.map(file -> "/db/migration/" + file.getFileName()).sorted().toList();
    }
  }

  private static URI uriOf(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] contentOf(String name) throws IOException {
    try (InputStream file = Objects.requireNonNull(SchemaStamp.class.getResourceAsStream(name))) {
      return file.readAllBytes();
    }
  }
}

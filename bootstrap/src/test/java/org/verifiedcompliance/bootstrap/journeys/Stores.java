package org.verifiedcompliance.bootstrap.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** All that a server keeps: every row of every table there is, and its files. */
final class Stores {
  private static final String TABLES =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        AND n.nspname NOT LIKE 'pg_toast%' ORDER BY 1
      """;

  private Stores() {}

  /** Every row as text in lower case, after the name of its table; bytes are hexadecimal. */
  static List<String> rows(WiredServer wired) {
    return wired
        .database()
        .jdbi()
        .withHandle(handle -> {
          var rows = new ArrayList<String>();
          handle
              .createQuery(TABLES)
              .mapTo(String.class)
              .list()
              .forEach(table -> rows.addAll(rows(handle, table)));
          return rows;
        });
  }

  private static List<String> rows(Handle handle, String table) {
    return handle
        .createQuery("SELECT t::text FROM " + table + " t")
        .mapTo(String.class)
        .map(row -> (table + ": " + row).toLowerCase(Locale.ROOT))
        .list();
  }

  /** Every file below the folder, after its name; bytes are taken for letters. */
  static List<String> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(Stores::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      var text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return (file + ": " + text).toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What of the texts holds one of the values; a value of digits alone must stand alone. */
  static List<String> holding(Collection<String> texts, Collection<String> values) {
    var found = new ArrayList<String>();
    for (var value : values) {
      var number = value.matches("[0-9]{6}") ? alone(value) : null;
      texts.stream()
          .filter(text -> text.contains(value))
          .filter(text -> number == null || number.matcher(text).find())
          .forEach(text -> found.add(value + " in " + around(text, value)));
    }
    return found;
  }

  private static String around(String text, String value) {
    var at = text.indexOf(value);
    var from = Math.max(0, at - 160);
    var name = text.substring(0, Math.min(80, from));
    return name + "…" + text.substring(from, Math.min(text.length(), at + value.length() + 40));
  }

  private static Pattern alone(String digits) {
    return Pattern.compile("(?<![0-9a-z.])" + digits + "(?![0-9a-z])");
  }
}

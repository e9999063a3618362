package org.verifiedcompliance.http.input;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.http.Problem;

/** The query string of a request. Unknown names are ignored. */
public final class Query {
  private final Faults faults = new Faults();
  private final Map<String, String> values = new HashMap<>();

  private Query() {}

  /**
   * Reads the query.
   *
   * @throws org.verifiedcompliance.http.ProblemException when its escapes are broken
   */
  public static Query of(Context ctx) {
    var query = new Query();
    var text = ctx.req().getQueryString();
    if (text != null && !text.isEmpty()) {
      for (var pair : text.split("&")) {
        query.put(pair);
      }
    }
    return query;
  }

  /** A text field. */
  public TextField text(String name) {
    return new TextField(slot(name, values.get(name)));
  }

  /** A number. */
  public DecimalField number(String name) {
    return new DecimalField(parsed(name, Parsing::decimal, "must be a number"));
  }

  /** A whole number. */
  public IntegerField integer(String name) {
    return new IntegerField(parsed(name, Parsing::integer, "must be a whole number"));
  }

  /** True or false. */
  public BoolField bool(String name) {
    return new BoolField(parsed(name, Parsing::bool, "must be true or false"));
  }

  /** A time. */
  public InstantField instant(String name) {
    return new InstantField(
        parsed(name, Parsing::instant, "must be a time such as 2026-03-01T18:00:00Z"));
  }

  /** A day; of a time, the day that it names itself. */
  public Mapped<LocalDate> day(String name) {
    return new Mapped<>(parsed(name, Parsing::day, "must be a day such as 2026-03-01"));
  }

  /** An id. */
  public UuidField uuid(String name) {
    return new UuidField(parsed(name, Parsing::uuid, "must be a UUID"));
  }

  /** Notes a fault that concerns more than one field. */
  public void reject(String name, String code, String message) {
    faults.add(name, code, message);
  }

  /**
   * Ends the request if anything was bad.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  public void check() {
    faults.check();
  }

  private void put(String pair) {
    int equals = pair.indexOf('=');
    var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    var value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
    if (values.put(name, value) != null) {
      faults.add(name, "repeated", "must be given once");
    }
  }

  private static String decoded(String text) {
    try {
      var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (decoded.indexOf('\ufffd') < 0) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // answered below
    }
    throw Problem.badRequest("bad-query", "The query of the address is not valid.").toException();
  }

  private <T> Field.Slot<T> parsed(
      String name, Function<String, @Nullable T> parser, String message) {
    var text = values.get(name);
    var value = text == null ? null : parser.apply(text);
    if (text != null && value == null) {
      faults.add(name, "wrong-type", message);
    }
    return slot(name, value);
  }

  private <T> Field.Slot<T> slot(String name, @Nullable T value) {
    return new Field.Slot<>(faults, name, value);
  }
}

package org.verifiedcompliance.http.merging;

import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.verifiedcompliance.application.edits.Base;
import org.verifiedcompliance.http.input.Body;
import tools.jackson.databind.JsonNode;

/** Reads what an edit was made on: {@code base_version} or {@code base}. */
public final class Bases {
  private static final Pattern TAG =
      Pattern.compile("(?:W/)?\"?([1-9][0-9]{0,17})(?:-[0-9a-f]{16})?\"?");

  private Bases() {}

  /** Whether the body says what it was made on. */
  public static boolean areGiven(Body body) {
    return body.isGiven("base_version") || body.isGiven("base");
  }

  /**
   * Reads the base; faults count with the others of the body.
   *
   * @param fields reads the values of fields, as they would be read from a change
   */
  public static <C> Base<C> of(Body body, Function<Body, C> fields) {
    if (body.isGiven("base_version")) {
      var version = body.tree("base_version").map(Bases::version).orElse(OptionalLong.empty());
      if (version.isEmpty()) {
        body.reject("base_version", "wrong-type", "must be a version or an ETag");
      }
      return new Base.Version<>(version.orElse(0));
    }
    return body.object("base")
        .<Base<C>>map(values -> new Base.Values<>(fields.apply(values)))
        .orElseGet(Base.Present::new);
  }

  private static OptionalLong version(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0) {
      return OptionalLong.of(node.longValue());
    }
    var tag = TAG.matcher(node.isString() ? node.stringValue() : "");
    return tag.matches() ? OptionalLong.of(Long.parseLong(tag.group(1))) : OptionalLong.empty();
  }
}

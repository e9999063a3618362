package org.verifiedcompliance.persistence.privacy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as people are told it: times in UTC with milliseconds, names in snake_case, degrees, metres
 * and seconds, probabilities from 0 to 1, whatever the tables count in.
 */
final class ShownRow {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");

  /** Columns of text that hold JSON. */
  private static final Set<String> NESTED =
      Set.of("area", "changed_dates", "data", "dest_fence", "problem", "result");

  /** How the tables count, and how people do. */
  private static final Map<String, Unit> UNITS =
      Map.of(
          "_e7", new Unit("", 7),
          "_mm", new Unit("_m", 3),
          "_us", new Unit("_seconds", 6),
          "_ppm", new Unit("", 6));

  private record Unit(String ending, int decimals) {}

  private ShownRow() {}

  static String of(String json) {
    return JSON.writeValueAsString(shown(JSON.readTree(json)));
  }

  private static JsonNode shown(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var shown = NODES.objectNode();
      object.properties().forEach(field -> put(shown, snake(field.getKey()), field.getValue()));
      return shown;
    }
    if (node.isArray()) {
      var shown = NODES.arrayNode();
      node.forEach(element -> shown.add(shown(element)));
      return shown;
    }
    return node.isString() ? text(node) : node;
  }

  private static void put(ObjectNode shown, String name, JsonNode value) {
    var ending = name.substring(Math.max(0, name.lastIndexOf('_')));
    var unit = UNITS.get(ending);
    if (unit != null && (value.isNumber() || value.isNull())) {
      var plain = name.substring(0, name.length() - ending.length()) + unit.ending();
      shown.set(plain, value.isNull() ? value : counted(value, unit));
    } else {
      var nested = NESTED.contains(name) && value.isString() ? parsed(value.asString()) : null;
      shown.set(name, shown(nested == null ? value : nested));
    }
  }

  private static JsonNode counted(JsonNode value, Unit unit) {
    var number = value.decimalValue().movePointLeft(unit.decimals());
    var plain =
        number.setScale(Math.max(0, number.stripTrailingZeros().scale()), RoundingMode.DOWN);
    return NODES.numberNode(plain.signum() == 0 ? BigDecimal.ZERO : plain);
  }

  private static @Nullable JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException _) {
      return null;
    }
  }

  private static JsonNode text(JsonNode node) {
    var text = node.asString();
    try {
      return TIME.matcher(text).matches()
          ? NODES.stringNode(MILLIS.format(OffsetDateTime.parse(text)))
          : node;
    } catch (DateTimeException _) {
      return node;
    }
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}

package org.verifiedcompliance.http.offline;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.verifiedcompliance.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One spelling for what phones spell in several ways. */
final class Spelling {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private Spelling() {}

  /** The same with keys such as {@code sessionId} spelled {@code session_id}, at every depth. */
  static JsonNode snake(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> snake(object);
      case JsonNode array when array.isArray() -> {
        var list = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> list.add(snake(item)));
        yield list;
      }
      default -> node;
    };
  }

  /** Who spells a key in both ways means the first that is spelled as documented. */
  private static ObjectNode snake(ObjectNode object) {
    var result = JsonNodeFactory.instance.objectNode();
    for (var entry : object.properties()) {
      var key = HUMP.matcher(entry.getKey()).replaceAll("_").toLowerCase(Locale.ROOT);
      if (key.equals(entry.getKey()) || !object.has(key)) {
        result.set(key, snake(entry.getValue()));
      }
    }
    return result;
  }

  /** SHA-256 of the JSON with its keys in order and its numbers in one form. */
  static String fingerprint(JsonNode node) {
    var text = Json.mapper().writeValueAsString(ordered(snake(node)));
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static JsonNode ordered(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var sorted = new TreeMap<String, JsonNode>();
      object.properties().forEach(entry -> sorted.put(entry.getKey(), ordered(entry.getValue())));
      return JsonNodeFactory.instance.objectNode().setAll(sorted);
    }
    if (node.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> list.add(ordered(item)));
      return list;
    }
    return node.isNumber() ? number(node.decimalValue()) : node;
  }

  private static JsonNode number(BigDecimal number) {
    return JsonNodeFactory.instance.stringNode("#" + number.stripTrailingZeros());
  }
}

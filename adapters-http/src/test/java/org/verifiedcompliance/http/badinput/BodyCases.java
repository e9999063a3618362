package org.verifiedcompliance.http.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.http.contract.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bad bodies for an operation that takes JSON. */
final class BodyCases {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> STRANGE_VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "99999999999999999999",
          "\"\"",
          "\"text\"",
          "\"5\"",
          "\"a\\u0000b\"",
          "\"\\ud800\"",
          "\"" + "x".repeat(60_000) + "\"",
          "[]",
          "[1]",
          "[null]",
          "[{}]",
          "{}",
          "{\"a\": 1}",
          "[".repeat(31) + "]".repeat(31));

  private final Samples samples;
  private final List<String> naughty;
  private final Map<String, byte[]> brokenJson;

  BodyCases(Samples samples, List<String> naughty, Map<String, byte[]> brokenJson) {
    this.samples = samples;
    this.naughty = naughty;
    this.brokenJson = brokenJson;
  }

  List<BadCall> of(Operation operation, String path, JsonNode schema) {
    var calls = new ArrayList<BadCall>();
    var good = samples.of(schema);
    brokenJson.forEach((name, bytes) -> calls.add(broken(operation, path, name, bytes)));
    calls.addAll(framing(operation, path, good.toString()));
    if (good instanceof ObjectNode object) {
      var plain = samples.plain(schema);
      for (var property : plain.path("properties").propertyNames()) {
        calls.addAll(strange(operation, path, object, property));
        calls.add(without(operation, path, object, property));
      }
      calls.addAll(nested(operation, path, object));
      calls.addAll(naughty(operation, path, object));
    }
    return calls;
  }

  /** Nothing at all is fine where a body is not needed. */
  private static BadCall broken(Operation operation, String path, String name, byte[] bytes) {
    var isFine = bytes.length == 0 && !operation.needsBody();
    var call =
        isFine
            ? BadCall.json(name, operation, path, "")
            : BadCall.json(name, operation, path, "", 400, 404);
    return call.withBody(bytes);
  }

  private static List<BadCall> strange(
      Operation operation, String path, ObjectNode good, String property) {
    return STRANGE_VALUES.stream()
        .map(value ->
            BadCall.json(
                property + " = " + shortened(value),
                operation,
                path,
                spliced(good, property, value)))
        .toList();
  }

  /** As text, since some of the values are no nodes. */
  private static String spliced(ObjectNode good, String property, String value) {
    var rest = good.deepCopy();
    rest.remove(property);
    var others = rest.toString().substring(1);
    return "{\"" + property + "\": " + value + (others.equals("}") ? "}" : ", " + others);
  }

  private static BadCall without(
      Operation operation, String path, ObjectNode good, String property) {
    var rest = good.deepCopy();
    rest.remove(property);
    return BadCall.json("without " + property, operation, path, rest.toString());
  }

  /** The same for the first object in each list and for each object within. */
  private static List<BadCall> nested(Operation operation, String path, ObjectNode good) {
    var calls = new ArrayList<BadCall>();
    for (var property : good.properties()) {
      boolean list = property.getValue().isArray();
      if ((list ? property.getValue().path(0) : property.getValue()) instanceof ObjectNode inner) {
        for (var name : inner.propertyNames()) {
          for (var value : STRANGE_VALUES) {
            var text = spliced(inner, name, value);
            calls.add(
                BadCall.json(
                    property.getKey() + "." + name + " = " + shortened(value),
                    operation,
                    path,
                    spliced(good, property.getKey(), list ? "[" + text + "]" : text)));
          }
        }
      }
    }
    return calls;
  }

  /** Each text in all fields at once, and one in eight in each field alone. */
  private List<BadCall> naughty(Operation operation, String path, ObjectNode good) {
    var calls = new ArrayList<BadCall>();
    var texts = good.properties().stream().filter(e -> e.getValue().isString()).toList();
    for (int i = 0; i < naughty.size() && !texts.isEmpty(); i++) {
      var all = good.deepCopy();
      for (var field : texts) {
        all.put(field.getKey(), naughty.get(i));
        if (i % 8 == 0) {
          var one = good.deepCopy().put(field.getKey(), naughty.get(i));
          calls.add(
              BadCall.json("naughty " + i + " " + field.getKey(), operation, path, written(one)));
        }
      }
      calls.add(BadCall.json("naughty " + i, operation, path, written(all)));
    }
    return calls;
  }

  private static List<BadCall> framing(Operation operation, String path, String good) {
    var spaces = " ".repeat(operation.bodyLimit() + 1);
    return List.of(
        BadCall.json("too large", operation, path, good + spaces, 413),
        BadCall.json(
            "too deep", operation, path, "{\"a\":".repeat(33) + "1" + "}".repeat(33), 400, 404),
        BadCall.json("twice", operation, path, good + good, 400, 404),
        BadCall.json("no object", operation, path, "[" + good + "]", 400, 404),
        typed("text", operation, path, good, "text/plain"),
        typed("form", operation, path, good, "application/x-www-form-urlencoded"),
        typed("utf-16", operation, path, good, "application/json; charset=utf-16"),
        BadCall.json("untyped", operation, path, good, 415, 404).withHeaders(Map.of()),
        BadCall.json("compressed", operation, path, good, 415)
            .withHeaders(Map.of("Content-Type", "application/json", "Content-Encoding", "gzip")));
  }

  private static BadCall typed(
      String name, Operation operation, String path, String body, String type) {
    return BadCall.json("type " + name, operation, path, body, 415, 404)
        .withHeaders(Map.of("Content-Type", type));
  }

  private static String written(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "..." : value;
  }
}

package org.verifiedcompliance.http.badinput;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that a schema of the document allows. */
final class Samples {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode document;

  Samples(JsonNode document) {
    this.document = document;
  }

  /** A schema without references and with its parts put together. */
  ObjectNode plain(JsonNode schema) {
    if (schema.has("$ref")) {
      return plain(document.at(schema.get("$ref").stringValue().substring(1)));
    }
    var result = ((ObjectNode) schema).deepCopy();
    for (var part : schema.path("allOf")) {
      plain(part)
          .properties()
          .forEach(entry -> {
            if (entry.getKey().equals("properties")) {
              result.withObjectProperty("properties").setAll((ObjectNode) entry.getValue());
            } else if (!result.has(entry.getKey())) {
              result.set(entry.getKey(), entry.getValue());
            }
          });
    }
    for (var choice : new String[] {"oneOf", "anyOf"}) {
      if (!result.has("type") && result.has(choice)) {
        return plain(result.get(choice).get(0));
      }
    }
    return result;
  }

  /** An object with every property, or any other value, that fits. */
  JsonNode of(JsonNode schema) {
    var plain = plain(schema);
    if (plain.has("examples")) {
      return plain.get("examples").get(0);
    }
    if (plain.has("example")) {
      return plain.get("example");
    }
    if (plain.has("const")) {
      return plain.get("const");
    }
    if (plain.has("enum")) {
      return plain.get("enum").get(0);
    }
    return switch (type(plain)) {
      case "object" -> object(plain);
      case "array" -> JSON.arrayNode().add(of(plain.path("items")));
      case "integer" -> JSON.numberNode(number(plain).longValue());
      case "number" -> number(plain);
      case "boolean" -> JSON.booleanNode(true);
      default -> JSON.stringNode(text(plain));
    };
  }

  /** The type of a schema; of several the first that is not null. */
  static String type(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      return type.valueStream()
          .map(JsonNode::stringValue)
          .filter(name -> !name.equals("null"))
          .findFirst()
          .orElse("null");
    }
    return type.asString(schema.has("properties") ? "object" : "string");
  }

  private ObjectNode object(ObjectNode schema) {
    var object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> object.set(property.getKey(), of(property.getValue())));
    return object;
  }

  private static JsonNode number(JsonNode schema) {
    return schema.has("minimum") ? schema.get("minimum") : JSON.numberNode(1);
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "uuid" -> UUID.randomUUID().toString();
      case "date-time" -> "2026-03-01T18:02:11.123Z";
      case "date" -> "2026-03-01";
      case "email" -> UUID.randomUUID() + "@example.org";
      default -> "sample " + "x".repeat(Math.max(0, schema.path("minLength").asInt(0) - 7));
    };
  }
}

package org.verifiedcompliance.http.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract of the API (OpenAPI 3.1): a common part and one fragment for each feature. */
public final class OpenApiDocument {
  private static final List<String> FRAGMENTS =
      List.of(
          "health",
          "auth",
          "tokens",
          "recovery",
          "factors",
          "people",
          "consents",
          "privacy",
          "meetings",
          "pictures",
          "sharing",
          "calendars",
          "sessions",
          "imports",
          "administration",
          "policies",
          "periods",
          "witnesses",
          "reviews",
          "statistics",
          "corrections",
          "offline",
          "clock",
          "sockets",
          "sync",
          "webhooks",
          "notifications",
          "edits",
          "devices");
  private static final YAMLMapper YAML = new YAMLMapper();

  private final ObjectNode root;

  private OpenApiDocument(ObjectNode root) {
    this.root = root;
  }

  /**
   * The document that this program keeps to.
   *
   * @throws IllegalStateException when two fragments say the same thing
   */
  public static OpenApiDocument load() {
    return merged(
        FRAGMENTS.stream().map(OpenApiDocument::resource).flatMap(Optional::stream).toList());
  }

  /** The common part with these fragments. */
  public static OpenApiDocument merged(List<String> fragments) {
    var root = parsed(resource("openapi").orElseThrow());
    fragments.forEach(fragment -> merge(root, parsed(fragment)));
    CommonResponses.addTo(root);
    return new OpenApiDocument(root);
  }

  /** The document as a tree; a copy. */
  public JsonNode root() {
    return root.deepCopy();
  }

  /** The document as JSON. */
  public String json() {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void merge(ObjectNode root, ObjectNode fragment) {
    putAll(root, "paths", fragment.path("paths"));
    var components = (ObjectNode) root.get("components");
    fragment
        .path("components")
        .properties()
        .forEach(section -> putAll(components, section.getKey(), section.getValue()));
    fragment.path("tags").forEach(((ArrayNode) root.get("tags"))::add);
  }

  private static void putAll(ObjectNode parent, String name, JsonNode additions) {
    var target = parent.withObjectProperty(name);
    for (var addition : additions.properties()) {
      if (target.replace(addition.getKey(), addition.getValue()) != null) {
        throw new IllegalStateException(
            "the API document says twice: " + name + " " + addition.getKey());
      }
    }
  }

  private static ObjectNode parsed(String yaml) {
    return (ObjectNode) YAML.readTree(yaml);
  }

  private static Optional<String> resource(String name) {
    try (var in = OpenApiDocument.class.getResourceAsStream("/openapi/" + name + ".yaml")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

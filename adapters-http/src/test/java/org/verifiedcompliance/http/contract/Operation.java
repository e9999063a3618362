package org.verifiedcompliance.http.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One documented operation.
 *
 * @param method in upper case
 * @param pointer where it stands in the document
 * @param node what it says
 * @param pathNode what its path says
 */
public record Operation(
    String method, String path, String pointer, JsonNode node, JsonNode pathNode) {
  private static final String PREFIX = "/api/v1";
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  /** All operations of a document. */
  public static List<Operation> of(JsonNode document) {
    var all = new ArrayList<Operation>();
    for (var path : document.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          var pointer = "/paths/" + path.getKey().replace("~", "~0").replace("/", "~1");
          all.add(
              new Operation(
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  pointer + "/" + method.getKey(),
                  method.getValue(),
                  path.getValue()));
        }
      }
    }
    return all;
  }

  /** How many bytes a body may have: what the document says, else the server's common limit. */
  public int bodyLimit() {
    return node.path("x-body-limit").asInt(256 * 1024);
  }

  /** Method and path as people write them. */
  public String name() {
    return method + " " + path;
  }

  /** Whether a path without a query is one of this operation's. */
  public boolean fits(String concrete) {
    boolean prefixed = concrete.startsWith(PREFIX + "/");
    return prefixed
        ? !isOnlyAtRoot() && concrete.substring(PREFIX.length()).matches(regex())
        : concrete.matches(regex());
  }

  /** Whether it lives at the root alone, which the path's own servers say. */
  public boolean isOnlyAtRoot() {
    return pathNode.has("servers");
  }

  /** How much of the path is fixed: among fitting templates the most fixed one is meant. */
  public long fixedSegments() {
    return path.split("/").length - path.chars().filter(c -> c == '{').count();
  }

  /** Whether the body is JSON, and the pointer to its schema. */
  public Optional<String> bodySchema() {
    return node.at("/requestBody/content/application~1json/schema").isMissingNode()
        ? Optional.empty()
        : Optional.of(pointer + "/requestBody/content/application~1json/schema");
  }

  /** Whether the body may not be left out. */
  public boolean needsBody() {
    return node.at("/requestBody/required").asBoolean(false);
  }

  /** Whether a token is needed. */
  public boolean isSecured() {
    return !node.has("security") || !node.get("security").isEmpty();
  }

  /** Whether the token is that of a person who is signed in. */
  public boolean isForPeople() {
    return isSecured() && !node.path("security").path(0).has("kiosk");
  }

  private String regex() {
    var regex = new StringBuilder();
    for (var part : path.split("(?=\\{)|(?<=})")) {
      regex.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
    }
    return regex.toString();
  }
}

package org.verifiedcompliance.http.docs;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to every operation the answers that the server gives on its own. */
final class CommonResponses {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private CommonResponses() {}

  static void addTo(ObjectNode root) {
    for (var path : root.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          var operation = (ObjectNode) method.getValue();
          CommonHeaders.addTo(root, path.getKey(), method.getKey(), operation);
          complete(path.getKey(), path.getValue(), operation);
        }
      }
    }
  }

  private static void complete(String template, JsonNode path, ObjectNode operation) {
    var responses = (ObjectNode) operation.get("responses");
    boolean parameters = operation.has("parameters") || path.has("parameters");
    add(responses, "400", "BadRequest", parameters || operation.has("requestBody"));
    add(responses, "401", "Unauthorized", isSecured(operation));
    add(responses, "403", "Forbidden", isSecured(operation));
    add(responses, "404", "NotFound", template.contains("{"));
    add(responses, "413", "ContentTooLarge", operation.has("requestBody"));
    add(responses, "415", "UnsupportedMediaType", operation.has("requestBody"));
    add(responses, "503", "Unavailable", true);
    add(responses, "default", "Refused", true);
  }

  /** The document's own rule is that a token is needed; an operation may say otherwise. */
  private static boolean isSecured(ObjectNode operation) {
    return !operation.has("security") || !operation.get("security").isEmpty();
  }

  static void add(ObjectNode responses, String status, String name, boolean applies) {
    if (applies && !responses.has(status)) {
      responses.putObject(status).put("$ref", "#/components/responses/" + name);
    }
  }
}

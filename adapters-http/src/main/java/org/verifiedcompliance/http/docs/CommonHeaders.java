package org.verifiedcompliance.http.docs;

import java.util.Set;
import org.verifiedcompliance.http.RepeatRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to every operation the headers and parameters that the server understands on its own. */
final class CommonHeaders {
  private static final Set<String> VERSIONED =
      Set.of(
          "application/json",
          "image/svg+xml",
          "image/png",
          "text/calendar",
          "text/plain",
          "text/css",
          "text/javascript");
  private static final String PARAMETERS = "#/components/parameters/";

  private CommonHeaders() {}

  static void addTo(ObjectNode root, String template, String method, ObjectNode operation) {
    var responses = (ObjectNode) operation.get("responses");
    if (method.equals("post") && RepeatRules.takesKey(template)) {
      addParameter(operation, "IdempotencyKey");
      CommonResponses.add(responses, "409", "Conflict", true);
      CommonResponses.add(responses, "422", "KeyOfAnother", true);
    }
    if (Set.of("put", "patch", "delete").contains(method)) {
      addParameter(operation, "IfMatch");
      CommonResponses.add(responses, "412", "PreconditionFailed", true);
    }
    if (method.equals("get") && hasVersion(root, template, responses)) {
      addParameter(operation, "IfNoneMatch");
      CommonResponses.add(responses, "304", "NotModified", true);
      if (isPaged(operation)) {
        addParameter(operation, "Cursor");
        addHeaders(responses);
      }
    }
  }

  private static void addParameter(ObjectNode operation, String name) {
    var parameters = operation.withArrayProperty("parameters");
    var reference = PARAMETERS + name;
    if (parameters.valueStream().noneMatch(p -> p.path("$ref").asString("").equals(reference))) {
      parameters.addObject().put("$ref", reference);
    }
  }

  private static void addHeaders(ObjectNode responses) {
    if (responses.get("200") instanceof ObjectNode part && !part.has("$ref")) {
      var headers = part.withObjectProperty("headers");
      headers.putObject("Link").put("$ref", "#/components/headers/Link");
      headers.putObject("X-Total-Count").put("$ref", "#/components/headers/TotalCount");
    }
  }

  private static boolean isPaged(ObjectNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .anyMatch(p ->
            p.path("$ref").asString("").equals(PARAMETERS + "Offset")
                || p.path("name").asString("").equals("skip"));
  }

  /** Pages and what is streamed have none, nor has what is shared. */
  private static boolean hasVersion(ObjectNode root, String template, ObjectNode responses) {
    JsonNode good = responses.path("200");
    var reference = good.path("$ref").asString("");
    var resolved = reference.isEmpty() ? good : root.at(reference.substring(1));
    return !template.startsWith("/public/")
        && resolved
            .path("content")
            .propertyStream()
            .anyMatch(it -> VERSIONED.contains(it.getKey()));
  }
}

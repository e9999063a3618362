package org.verifiedcompliance.http.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.verifiedcompliance.http.docs.OpenApiDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every call to the OpenAPI document: that the document knows the status and what comes with
 * it, and that a body which the server took is one that the document allows. That no route is
 * missing from the document is for {@link DocumentedRoutes}.
 */
public final class ContractChecker implements Consumer<Call> {
  private static final Set<Integer> OF_THE_PLATFORM = Set.of(400, 405, 408, 413, 414, 415, 431);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonNode document;
  private final List<Operation> operations;
  private final DocumentSchemas schemas;
  private final Set<String> exercised = new ConcurrentSkipListSet<>();
  private final Map<String, String> requests = new ConcurrentHashMap<>();

  /** Holds calls to this document. */
  public ContractChecker(OpenApiDocument document) {
    this.document = document.root();
    this.operations = Operation.of(this.document);
    this.schemas = new DocumentSchemas(document);
  }

  private ContractChecker(ContractChecker known) {
    this.document = known.document;
    this.operations = known.operations;
    this.schemas = known.schemas;
  }

  /** Holds calls to the document that the product keeps to, which is read once. */
  public static ContractChecker ofTheProduct() {
    return new ContractChecker(Product.READ);
  }

  /** What the document knows. */
  public List<Operation> operations() {
    return operations;
  }

  /** The document itself. */
  public JsonNode document() {
    return document;
  }

  /** What was called, such as {@code GET /meetings/{id} 200}. */
  public Set<String> exercised() {
    return Set.copyOf(exercised);
  }

  /**
   * The operations that succeeded, such as {@code POST /meetings}, by the ids of their requests.
   */
  public Map<String, String> succeeded() {
    return Map.copyOf(requests);
  }

  /** The documented operations that no call has made succeed, but for upgrades, which are none. */
  public List<String> neverSucceeded() {
    return operations.stream()
        .filter(operation -> !operation.node().at("/responses").has("101"))
        .map(Operation::name)
        .filter(name -> exercised.stream().noneMatch(call -> call.startsWith(name + " 2")))
        .toList();
  }

  /** The operation that a call is meant for. */
  public Optional<Operation> operationOf(Call call) {
    var method = call.method().equals("HEAD") ? "GET" : call.method();
    return operations.stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> operation.fits(call.plainPath()))
        .max(Comparator.comparingLong(Operation::fixedSegments));
  }

  @Override
  public void accept(Call call) {
    require(call, call.answer().header("X-Request-Id").isPresent(), "has no X-Request-Id");
    operationOf(call).ifPresent(operation -> check(call, operation));
  }

  private void check(Call call, Operation operation) {
    int status = call.answer().status();
    exercised.add(operation.name() + " " + status);
    if (status < 300) {
      requests.put(call.answer().header("X-Request-Id").orElse(""), operation.name());
    }
    if (status < 400 && call.body() != null && operation.bodySchema().isPresent()) {
      requireValid(call, operation.bodySchema().get(), withoutNulls(call.body()), "the request");
    }
    var pointer = responsePointer(call, operation, status);
    checkHeaders(call, document.at(pointer));
    if (!call.method().equals("HEAD")) {
      checkContent(call, pointer);
    }
  }

  private String responsePointer(Call call, Operation operation, int status) {
    var responses = operation.node().get("responses");
    boolean explicit = responses.has(Integer.toString(status));
    require(
        call, explicit || OF_THE_PLATFORM.contains(status), "has a status that is not documented");
    var key = explicit ? Integer.toString(status) : "default";
    return resolved(operation.pointer() + "/responses/" + key);
  }

  private void checkHeaders(Call call, JsonNode response) {
    for (var header : response.path("headers").properties()) {
      var node = header.getValue().has("$ref") ? at(header.getValue()) : header.getValue();
      require(
          call,
          !node.path("required").asBoolean(false)
              || call.answer().header(header.getKey()).isPresent(),
          "lacks the header " + header.getKey());
    }
  }

  private void checkContent(Call call, String pointer) {
    var content = document.at(pointer + "/content");
    if (content.isMissingNode()) {
      require(call, call.answer().text().isEmpty(), "has a body that is not documented");
      return;
    }
    var type = call.answer().header("Content-Type").orElse("").replaceAll("\\s*;.*", "");
    require(call, content.has(type), "has the media type " + type + ", which is not documented");
    if (type.endsWith("json")) {
      var schema = pointer + "/content/" + type.replace("/", "~1") + "/schema";
      requireValid(call, schema, call.answer().text(), "the answer");
    }
  }

  private void requireValid(Call call, String pointer, String json, String what) {
    try {
      var errors = schemas.errors(pointer, MAPPER.readTree(json));
      require(call, errors.isEmpty(), "does not fit the document, " + what + ": " + errors);
    } catch (JacksonException e) {
      require(call, false, "is no JSON, " + what + ": " + e.getMessage());
    }
  }

  /** For a request null is as good as absent. */
  private static String withoutNulls(String json) {
    var tree = MAPPER.readTree(json);
    dropNulls(tree);
    return tree.toString();
  }

  private static void dropNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.removeNulls();
    }
    node.forEach(ContractChecker::dropNulls);
  }

  private String resolved(String pointer) {
    var reference = document.at(pointer).path("$ref");
    return reference.isMissingNode() ? pointer : resolved(reference.stringValue().substring(1));
  }

  private JsonNode at(JsonNode reference) {
    return document.at(reference.get("$ref").stringValue().substring(1));
  }

  private static void require(Call call, boolean holds, String fault) {
    if (!holds) {
      throw new AssertionError(call + "\n  " + fault);
    }
  }

  private static final class Product {
    static final ContractChecker READ = new ContractChecker(OpenApiDocument.load());
  }
}

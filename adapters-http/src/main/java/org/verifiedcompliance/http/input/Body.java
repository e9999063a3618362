package org.verifiedcompliance.http.input;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object that a client sent. Unknown keys are ignored; null is as good as absent. */
public final class Body {
  private final ObjectNode object;
  private final String path;
  private final Faults faults;

  private Body(ObjectNode object, String path, Faults faults) {
    this.object = object;
    this.path = path;
    this.faults = faults;
  }

  /**
   * Reads the body.
   *
   * @throws org.verifiedcompliance.http.ProblemException when it is too large, of another media
   *     type, empty, or no JSON object
   */
  public static Body of(Context ctx) {
    return new Body(JsonBody.read(ctx), "", new Faults());
  }

  /** Reads the body of a request that may come without one. */
  public static Body optional(Context ctx) {
    return new Body(JsonBody.readIfAny(ctx), "", new Faults());
  }

  /** An object that did not come as a body of its own. */
  public static Body of(ObjectNode object) {
    return new Body(object, "", new Faults());
  }

  /** The same for one whose fields are told by where it stands; "" is nowhere in particular. */
  public static Body of(ObjectNode object, String place) {
    return new Body(object, place.isEmpty() ? "" : place + ".", new Faults());
  }

  /** The object itself. */
  public ObjectNode node() {
    return object;
  }

  /** Whether the key was sent, be it with null: a change may clear what it names. */
  public boolean has(String name) {
    return object.has(name);
  }

  /** Whether something stands there, good or bad, that is not null. */
  public boolean isGiven(String name) {
    return object.hasNonNull(name);
  }

  /** A text. */
  public TextField text(String name) {
    return new TextField(slot(name, JsonNode::isString, JsonNode::stringValue, "must be a text"));
  }

  /** A number. */
  public DecimalField number(String name) {
    return new DecimalField(slot(name, JsonNode::isNumber, Body::decimal, "must be a number"));
  }

  /** A whole number. */
  public IntegerField integer(String name) {
    return new IntegerField(
        slot(name, Body::isInteger, JsonNode::intValue, "must be a whole number"));
  }

  /** A whole number that may be large, such as milliseconds. */
  public LongField wide(String name) {
    return new LongField(slot(name, Body::isLong, JsonNode::longValue, "must be a whole number"));
  }

  /** True or false. */
  public BoolField bool(String name) {
    return new BoolField(
        slot(name, JsonNode::isBoolean, JsonNode::booleanValue, "must be true or false"));
  }

  /** A time. */
  public InstantField instant(String name) {
    return new InstantField(
        parsed(name, Parsing::instant, "must be a time such as 2026-03-01T18:00:00Z"));
  }

  /** An id. */
  public UuidField uuid(String name) {
    return new UuidField(parsed(name, Parsing::uuid, "must be a UUID"));
  }

  /** A list of texts. */
  public TextsField texts(String name) {
    return new TextsField(
        slot(
            name,
            node -> isListOf(node, JsonNode::isString),
            Body::strings,
            "must be a list of texts"));
  }

  /** A list of objects. */
  public ObjectsField objects(String name) {
    return new ObjectsField(
        slot(
            name,
            node -> isListOf(node, JsonNode::isObject),
            node -> bodies(name, node),
            "must be a list of objects"));
  }

  /** A list of anything, each to be read by somebody else. */
  public NodesField list(String name) {
    return new NodesField(
        slot(name, JsonNode::isArray, node -> node.valueStream().toList(), "must be a list"));
  }

  /** An object within; its fields' faults count with the others. */
  public Optional<Body> object(String name) {
    return Optional.ofNullable(
        slot(name, JsonNode::isObject, node -> within(name, node), "must be an object").value());
  }

  /** Anything, to be read by somebody else. */
  public Optional<JsonNode> tree(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  /** Notes a fault that concerns more than one field. */
  public void reject(String name, String code, String message) {
    faults.add(path + name, code, message);
  }

  /**
   * Ends the request if anything was bad.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  public void check() {
    faults.check();
  }

  private <T> Field.Slot<T> slot(
      String name, Predicate<JsonNode> type, Function<JsonNode, @Nullable T> value, String fault) {
    var node = object.get(name);
    if (node == null || node.isNull()) {
      return new Field.Slot<>(faults, path + name, null);
    }
    var read = type.test(node) ? value.apply(node) : null;
    if (read == null) {
      faults.add(path + name, "wrong-type", fault);
    }
    return new Field.Slot<>(faults, path + name, read);
  }

  private <T> Field.Slot<T> parsed(
      String name, Function<String, @Nullable T> parser, String fault) {
    return slot(name, JsonNode::isString, node -> parser.apply(node.stringValue()), fault);
  }

  private static BigDecimal decimal(JsonNode node) {
    return node.decimalValue();
  }

  private static boolean isInteger(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt();
  }

  private static boolean isLong(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong();
  }

  private static boolean isListOf(JsonNode node, Predicate<JsonNode> type) {
    return node.isArray() && node.valueStream().allMatch(type);
  }

  private static List<String> strings(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  private List<Body> bodies(String name, JsonNode list) {
    var bodies = new ArrayList<Body>();
    for (int i = 0; i < list.size(); i++) {
      bodies.add(within(name + "[" + i + "]", list.get(i)));
    }
    return List.copyOf(bodies);
  }

  private Body within(String name, JsonNode node) {
    return new Body((ObjectNode) node, path + name + ".", faults);
  }
}

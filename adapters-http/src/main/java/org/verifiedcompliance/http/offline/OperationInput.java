package org.verifiedcompliance.http.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.offline.DeviceMoment;
import org.verifiedcompliance.application.offline.DeviceTimes;
import org.verifiedcompliance.application.offline.Sending;
import org.verifiedcompliance.application.operations.Operation;
import org.verifiedcompliance.application.operations.OperationId;
import org.verifiedcompliance.application.operations.OperationType;
import org.verifiedcompliance.application.operations.Priority;
import org.verifiedcompliance.http.Json;
import org.verifiedcompliance.http.Problem;
import org.verifiedcompliance.http.ProblemException;
import org.verifiedcompliance.http.Requests;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.UuidField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads single operations. */
final class OperationInput {
  private static final int MOST_DEPENDENCIES = 100;

  /** What is no UUID is told back, but not all of a text that means nothing. */
  private static final int LONGEST_NAME = 200;

  private static final Instant FIRST_TIME = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST_TIME = Instant.parse("2100-01-01T00:00:00Z");
  private static final List<String> PRIORITIES = List.of("low", "medium", "high", "critical");

  /** What phones keep beside an operation, and change as they please. */
  private static final Set<String> SAID =
      Set.of(
          "id",
          "type",
          "data",
          "priority",
          "created_at",
          "sequence",
          "depends_on",
          "boot_id",
          "elapsed_ms");

  private final DeviceTimes times;
  private final Sending sending;
  private final @Nullable String device;

  /** Reads what came with this sending. */
  OperationInput(DeviceTimes times, Sending sending, @Nullable String device) {
    this.times = times;
    this.sending = sending;
    this.device = device;
  }

  /**
   * The operation, or what is wrong with it.
   *
   * @param place where it stands in the request, such as {@code operations[2]}
   */
  Batch.Item read(String place, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      var fault = new Problem.FieldError(place, "wrong-type", "must be an object");
      return new Batch.Unreadable(null, Problem.invalidInput(List.of(fault)));
    }
    var body = Body.of(object, place);
    var id = body.uuid("id").required();
    var name = body.text("id").length(1, LONGEST_NAME).orNull();
    try {
      return new Batch.Readable(operation(id, body));
    } catch (ProblemException refused) {
      return new Batch.Unreadable(name, refused.problem());
    }
  }

  private Operation operation(UuidField id, Body body) {
    var type = body.text("type").required();
    var priority = body.text("priority").oneOf(PRIORITIES);
    var createdAt = body.instant("created_at").required().within(FIRST_TIME, LAST_TIME);
    var sequence = body.wide("sequence").atLeast(0);
    var before = body.texts("depends_on").max(MOST_DEPENDENCIES, 36);
    before.check(OperationInput::areIds, "wrong-type", "must be a list of UUIDs");
    var boot = body.text("boot_id").length(1, 200);
    var elapsed = body.wide("elapsed_ms").atLeast(0);
    var data = body.object("data");
    if (!body.isGiven("data")) {
      body.reject("data", "required", "is required");
    }
    body.check();
    var kind = OperationType.named(type.get()).orElseThrow(OperationInput::unsupported);
    var content = data.orElseThrow().node();
    var moment = moment(createdAt.get(), boot.orNull(), elapsed.orNull());
    return new Operation(
        new OperationId(id.get()),
        sending.person(),
        kind,
        Json.mapper().writeValueAsString(content),
        Spelling.fingerprint(body.node().deepCopy().retain(SAID)),
        Priority.valueOf(priority.or("medium").toUpperCase(Locale.ROOT)),
        origin(sequence.orNull(), moment),
        links(kind, before.orEmpty(), content));
  }

  private DeviceMoment moment(Instant wall, @Nullable String boot, @Nullable Long elapsed) {
    return new DeviceMoment(
        wall,
        boot == null ? sending.boot() : boot,
        elapsed == null ? null : Duration.ofMillis(elapsed));
  }

  private Operation.Origin origin(@Nullable Long sequence, DeviceMoment moment) {
    return new Operation.Origin(
        device,
        sequence,
        moment.wall(),
        times.of(sending, moment),
        sending.receivedAt(),
        counter(moment));
  }

  private static Operation.@Nullable Counter counter(DeviceMoment moment) {
    return moment.boot() instanceof String boot && moment.elapsed() instanceof Duration elapsed
        ? new Operation.Counter(boot, elapsed)
        : null;
  }

  private static Operation.Links links(
      OperationType type, List<String> before, ObjectNode content) {
    var data = Body.of((ObjectNode) Spelling.snake(content));
    var makes = type.makes() ? name(data, "client_id") : Optional.<String>empty();
    var refers = Reference.field(type).flatMap(field -> name(data, field));
    return new Operation.Links(
        before.stream().map(UUID::fromString).map(OperationId::new).toList(),
        makes.orElse(null),
        refers.stream().toList());
  }

  /** What is no name is refused when its turn comes. */
  private static Optional<String> name(Body data, String field) {
    return Optional.ofNullable(data.text(field).notBlank().length(1, 100).orNull())
        .map(Reference::spelled);
  }

  private static boolean areIds(List<String> texts) {
    return texts.stream().allMatch(text -> Requests.parseUuid(text).isPresent());
  }

  private static ProblemException unsupported() {
    return Problem.badRequest(
            "unsupported-operation",
            "This server does not know that kind of operation. Keep it and send it again later.")
        .about("type", "must be a kind of operation that this server knows")
        .toException();
  }
}

package org.verifiedcompliance.http.offline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.application.offline.DeviceTimes;
import org.verifiedcompliance.application.offline.Sending;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.http.input.Body;
import org.verifiedcompliance.http.input.TextField;
import tools.jackson.databind.JsonNode;

/** Reads what phones send: a list of operations, or a single one. */
final class BatchInput {
  private static final String OPERATIONS = "operations";
  private static final Instant FIRST_TIME = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST_TIME = Instant.parse("2100-01-01T00:00:00Z");
  private static final int MAX_ANCHOR = 4_000;

  private final DeviceTimes times;
  private final int most;

  /** Reads so many at once. */
  BatchInput(DeviceTimes times, int most) {
    this.times = times;
    this.most = most;
  }

  /**
   * Reads the envelope; what is wrong with one operation alone is its own affair.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  Batch read(Body body, PersonId person, Instant receivedAt) {
    var device = body.text("device_id").notBlank().length(1, 200);
    var nodes = nodes(body, device);
    var sending = sending(body, device, person, receivedAt);
    body.check();
    var reader = new OperationInput(times, sending, device.orNull());
    var items = new ArrayList<Batch.Item>();
    nodes.forEach((place, node) -> items.add(reader.read(place, node)));
    return new Batch(List.copyOf(items), isLast(body, items) ? device.orNull() : null);
  }

  /** After a full list there may be more, and what was not understood will come again. */
  private boolean isLast(Body body, List<Batch.Item> items) {
    return body.tree(OPERATIONS).filter(JsonNode::isArray).isPresent()
        && items.size() < most
        && items.stream().allMatch(Batch.Readable.class::isInstance);
  }

  /** What was sent, in that order, by where it stands. */
  private Map<String, JsonNode> nodes(Body body, TextField device) {
    if (!body.has(OPERATIONS) && body.isGiven("type")) {
      return Map.of("", body.node());
    }
    var alone = body.tree(OPERATIONS).filter(JsonNode::isObject);
    if (alone.isPresent()) {
      return Map.of(OPERATIONS, alone.get());
    }
    device.required();
    var list = body.list(OPERATIONS).required().max(most).orEmpty();
    var nodes = new LinkedHashMap<String, JsonNode>();
    for (int i = 0; i < list.size(); i++) {
      nodes.put(OPERATIONS + "[" + i + "]", list.get(i));
    }
    return nodes;
  }

  private static Sending sending(Body body, TextField device, PersonId person, Instant receivedAt) {
    var sentAt = body.instant("sent_at").within(FIRST_TIME, LAST_TIME);
    var boot = body.text("boot_id").length(1, 200);
    var elapsed = body.wide("sent_elapsed_ms").atLeast(0);
    var anchor = body.text("anchor").length(1, MAX_ANCHOR);
    var counted = elapsed.orNull();
    return new Sending(
        person,
        device.or(""),
        sentAt.orNull(),
        boot.orNull(),
        counted == null ? null : Duration.ofMillis(counted),
        anchor.orNull(),
        receivedAt.truncatedTo(ChronoUnit.MICROS));
  }
}

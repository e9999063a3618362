package org.verifiedcompliance.bootstrap.storm.phones;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something done without a network, kept until the server's final word on it.
 *
 * @param sequence counts the operations of one phone
 * @param elapsed the phone's counter then
 * @param real what time it was then, which the phone may not know
 * @param anchor the time that the server had given by then
 */
record Operation(
    String id,
    String type,
    Map<String, Object> data,
    String priority,
    Instant createdAt,
    int sequence,
    List<String> dependsOn,
    String boot,
    long elapsed,
    Instant real,
    @Nullable String anchor) {

  /** As it is sent, the same every time. */
  Map<String, Object> onTheWire() {
    var wire = new LinkedHashMap<String, Object>();
    wire.put("id", id);
    wire.put("type", type);
    wire.put("data", data);
    wire.put("priority", priority);
    wire.put("created_at", createdAt.toString());
    wire.put("sequence", sequence);
    wire.put("depends_on", dependsOn);
    wire.put("boot_id", boot);
    wire.put("elapsed_ms", elapsed);
    return wire;
  }
}

package org.verifiedcompliance.http.health;

import java.time.Instant;
import java.util.List;

/** What health looks like on the wire. */
final class HealthJson {
  private HealthJson() {}

  record Health(String status, Instant timestamp) {}

  record Part(String name, boolean critical, String status, long latencyMs) {
    boolean isDown() {
      return status.equals("down");
    }
  }

  record Detailed(String status, Instant timestamp, List<Part> parts) {}
}

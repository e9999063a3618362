package org.verifiedcompliance.domain.sessions;

import java.time.Duration;
import java.time.Instant;

/**
 * When the server closes what people leave open. Without a schedule only the first three count.
 *
 * @param unscheduled how long after a check-in a stay without a schedule is closed
 * @param atMost how long after a check-in any stay is closed
 * @param unvisited how long nobody need come to a place without a schedule
 * @param grace how long after its time a planned session still waits for a phone without network
 * @param oldest how long ago something happened at the most that is still judged
 */
public record ClosingPolicy(
    Duration unscheduled, Duration atMost, Duration unvisited, Duration grace, Duration oldest) {

  /**
   * 12 h, never past 25 h; planned sessions 24 h, and 72 h more for phones without network; 30
   * days.
   */
  public static ClosingPolicy standard() {
    return new ClosingPolicy(
        Duration.ofHours(12),
        Duration.ofHours(25),
        Duration.ofHours(24),
        Duration.ofHours(72),
        Duration.ofDays(30));
  }

  /**
   * Up to when a record may be closed: until then every stay that has begun is over, and phones
   * without network have had their grace.
   */
  public Instant recordsEnd(Instant now) {
    return now.minus(grace).minus(atMost);
  }

  /** The same with another time for stays without a schedule. */
  public ClosingPolicy withUnscheduled(Duration other) {
    return new ClosingPolicy(other, atMost, unvisited, grace, oldest);
  }

  /** The same with another grace for phones without network. */
  public ClosingPolicy withGrace(Duration other) {
    return new ClosingPolicy(unscheduled, atMost, unvisited, other, oldest);
  }

  /** The same with another age beyond which nothing is judged. */
  public ClosingPolicy withOldest(Duration other) {
    return new ClosingPolicy(unscheduled, atMost, unvisited, grace, other);
  }
}

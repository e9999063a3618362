package org.verifiedcompliance.bootstrap.storm.plan;

import java.time.Duration;
import java.util.List;

/**
 * How hard it storms.
 *
 * @param seed drives clients, payloads, network and faults
 * @param length how long the phones are busy before the storm ends
 * @param people 2 or more; every fifth has two phones
 * @param faults names of faults, at least one unless the storm is to be calm
 * @param leastPause before the first fault and between two
 * @param mostPause the longest of these pauses
 * @param worst how long a fault lasts at the most
 * @param serverCommand what starts a server, which announces itself as ours does
 */
public record StormPlan(
    long seed,
    Duration length,
    int people,
    List<String> faults,
    Duration leastPause,
    Duration mostPause,
    Duration worst,
    List<String> serverCommand) {
  /** Copies the lists. */
  public StormPlan {
    faults = List.copyOf(faults);
    serverCommand = List.copyOf(serverCommand);
  }

  /** The dice of the whole storm. */
  public Dice dice() {
    return new Dice(seed);
  }
}

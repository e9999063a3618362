package org.verifiedcompliance.application.auth;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many wrong passwords are let through.
 *
 * @param free how many per account and network before the first block, 1 or more
 * @param firstBlock how long the first block lasts; each further failure doubles it
 * @param longestBlock where doubling ends
 * @param perNetwork how many per network and window, whatever the accounts
 * @param window of the limit per network
 * @param memory after so long without a try all is forgotten
 */
public record LoginLimits(
    int free,
    Duration firstBlock,
    Duration longestBlock,
    int perNetwork,
    Duration window,
    Duration memory) {
  /**
   * Refuses limits that are none.
   *
   * @throws IllegalArgumentException when a number or duration is not positive
   */
  public LoginLimits {
    if (free < 1
        || perNetwork < 1
        || !firstBlock.isPositive()
        || longestBlock.compareTo(firstBlock) < 0
        || !window.isPositive()
        || !memory.isPositive()) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** 60 seconds doubling to 15 minutes; 30 per network in 5 minutes; forgotten after a day. */
  public static LoginLimits standard(int free) {
    return new LoginLimits(
        free,
        Duration.ofSeconds(60),
        Duration.ofMinutes(15),
        30,
        Duration.ofMinutes(5),
        Duration.ofDays(1));
  }

  /** How long nobody may try after so many failures in a row. */
  public Duration blockAfter(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    var block = firstBlock;
    for (var i = free; i < failures && block.compareTo(longestBlock) < 0; i++) {
      block = block.multipliedBy(2);
    }
    return block.compareTo(longestBlock) < 0 ? block : longestBlock;
  }

  /** The blocks after 1, 2, 3 … failures; the last one stands for all that follow. */
  public List<Duration> blocks() {
    var last =
        IntStream.iterate(free, n -> n + 1)
            .filter(n -> blockAfter(n).equals(longestBlock))
            .findFirst()
            .orElseThrow();
    return IntStream.rangeClosed(1, last).mapToObj(this::blockAfter).toList();
  }
}

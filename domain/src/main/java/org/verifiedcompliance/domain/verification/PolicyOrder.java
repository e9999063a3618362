package org.verifiedcompliance.domain.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two settings of which one must not be above the other.
 *
 * @param <N> what kind of settings they are
 * @param smaller at most the larger
 */
public record PolicyOrder<N extends PolicyNumber>(N smaller, N larger) {
  /** All that must hold in the judging of locations. */
  public static final List<PolicyOrder<PolicySetting>> ALL =
      List.of(
          new PolicyOrder<>(PolicySetting.FIX_FRESH, PolicySetting.FIX_STALE),
          new PolicyOrder<>(PolicySetting.CLOCK_FINE, PolicySetting.CLOCK_FLAGGED),
          new PolicyOrder<>(PolicySetting.TRAVEL_SOFT, PolicySetting.TRAVEL_HARD));

  /** Whether the numbers keep it; one that is missing contradicts nothing. */
  public boolean isKept(Map<? extends PolicyNumber, Double> numbers) {
    var small = numbers.get(smaller);
    var large = numbers.get(larger);
    return small == null || large == null || small <= large;
  }

  void require(Map<? extends PolicyNumber, Double> numbers) {
    if (!isKept(numbers)) {
      throw new IllegalArgumentException(smaller + " must not be above " + larger);
    }
  }

  /** Lets the one that was not chosen follow the one that was. */
  public void settle(Map<N, Double> numbers, Set<N> chosen) {
    if (isKept(numbers)) {
      return;
    }
    if (!chosen.contains(larger)) {
      numbers.put(larger, numbers.getOrDefault(smaller, larger.standard()));
    } else if (!chosen.contains(smaller)) {
      numbers.put(smaller, numbers.getOrDefault(larger, smaller.standard()));
    }
  }
}

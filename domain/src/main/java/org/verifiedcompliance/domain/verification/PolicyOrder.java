package org.verifiedcompliance.domain.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two settings of which one must not be above the other.
 *
 * @param smaller at most the larger
 */
public record PolicyOrder(PolicySetting smaller, PolicySetting larger) {
  /** All that must hold. */
  public static final List<PolicyOrder> ALL =
      List.of(
          new PolicyOrder(PolicySetting.FIX_FRESH, PolicySetting.FIX_STALE),
          new PolicyOrder(PolicySetting.CLOCK_FINE, PolicySetting.CLOCK_FLAGGED),
          new PolicyOrder(PolicySetting.TRAVEL_SOFT, PolicySetting.TRAVEL_HARD));

  /** Whether the numbers keep it; one that is missing contradicts nothing. */
  public boolean isKept(Map<PolicySetting, Double> numbers) {
    var small = numbers.get(smaller);
    var large = numbers.get(larger);
    return small == null || large == null || small <= large;
  }

  void require(Map<PolicySetting, Double> numbers) {
    if (!isKept(numbers)) {
      throw new IllegalArgumentException(smaller + " must not be above " + larger);
    }
  }

  /** Lets the one that was not chosen follow the one that was. */
  void settle(Map<PolicySetting, Double> numbers, Set<PolicySetting> chosen) {
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

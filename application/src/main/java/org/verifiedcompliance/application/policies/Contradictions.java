package org.verifiedcompliance.application.policies;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.domain.policies.PolicyChoices;
import org.verifiedcompliance.domain.verification.PolicyNumber;
import org.verifiedcompliance.domain.verification.PolicyOrder;
import org.verifiedcompliance.domain.verification.PolicySetting;

/** Finds numbers that make no sense beside each other. */
final class Contradictions {
  private Contradictions() {}

  /**
   * The faults of what was chosen over what is inherited.
   *
   * @param changed the numbers that the wish named: they are at fault
   */
  static List<InvalidField> in(
      PolicyChoices chosen, JudgingPolicy inherited, Set<PolicyNumber> changed) {
    Map<PolicySetting, Double> all = new EnumMap<>(PolicySetting.class);
    for (var setting : PolicySetting.values()) {
      all.put(setting, inherited.get(setting));
    }
    all.putAll(chosen.verification());
    return PolicyOrder.ALL.stream()
        .filter(order -> !order.isKept(all))
        .flatMap(order -> faults(order, changed))
        .toList();
  }

  private static Stream<InvalidField> faults(PolicyOrder order, Set<PolicyNumber> changed) {
    return Stream.of(
            fault(order.smaller(), "must not be above " + word(order.larger())),
            fault(order.larger(), "must not be below " + word(order.smaller())))
        .filter(fault -> changed.stream().anyMatch(number -> word(number).equals(fault.field())));
  }

  private static InvalidField fault(PolicySetting setting, String message) {
    return new InvalidField(word(setting), "contradiction", message);
  }

  private static String word(PolicyNumber number) {
    return number.name().toLowerCase(Locale.ROOT);
  }
}

package org.verifiedcompliance.application.policies;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.verifiedcompliance.application.meetings.InvalidField;
import org.verifiedcompliance.domain.policies.AttendanceOrder;
import org.verifiedcompliance.domain.policies.PolicyChoices;
import org.verifiedcompliance.domain.verification.PolicyNumber;
import org.verifiedcompliance.domain.verification.PolicyOrder;

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
    var all = new HashMap<PolicyNumber, Double>();
    PolicyChoices.NUMBERS.forEach(number -> all.put(number, inherited.get(number)));
    all.putAll(chosen.numbers());
    return Stream.<PolicyOrder<?>>concat(PolicyOrder.ALL.stream(), AttendanceOrder.ALL.stream())
        .filter(order -> !order.isKept(all))
        .flatMap(order -> faults(order, changed))
        .toList();
  }

  private static Stream<InvalidField> faults(PolicyOrder<?> order, Set<PolicyNumber> changed) {
    return Stream.of(
            fault(order.smaller(), "must not be above " + word(order.larger())),
            fault(order.larger(), "must not be below " + word(order.smaller())))
        .filter(fault -> changed.stream().anyMatch(number -> word(number).equals(fault.field())));
  }

  private static InvalidField fault(PolicyNumber number, String message) {
    return new InvalidField(word(number), "contradiction", message);
  }

  private static String word(PolicyNumber number) {
    return number.name().toLowerCase(Locale.ROOT);
  }
}

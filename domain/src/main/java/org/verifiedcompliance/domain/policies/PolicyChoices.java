package org.verifiedcompliance.domain.policies;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.verification.Enforcement;
import org.verifiedcompliance.domain.verification.PolicyNumber;
import org.verifiedcompliance.domain.verification.PolicySetting;

/**
 * What one level chose; everything else is inherited.
 *
 * @param enforcement null when it is inherited
 * @param numbers each in its own unit and range
 */
public record PolicyChoices(@Nullable Enforcement enforcement, Map<PolicyNumber, Double> numbers) {
  /** All numbers that a policy has, in the order in which people read them. */
  public static final List<PolicyNumber> NUMBERS =
      Stream.<PolicyNumber>concat(
              Stream.of(PolicySetting.values()), Stream.of(AttendanceSetting.values()))
          .toList();

  /** Everything is inherited. */
  public static final PolicyChoices NONE = new PolicyChoices(null, Map.of());

  /**
   * Checks and copies the numbers.
   *
   * @throws IllegalArgumentException when one is out of range
   */
  public PolicyChoices {
    numbers.forEach((number, value) -> number.checked(value));
    numbers = Map.copyOf(numbers);
  }

  /** The number of this name. */
  public static Optional<PolicyNumber> numberNamed(String name) {
    return NUMBERS.stream().filter(number -> number.name().equals(name)).findFirst();
  }

  /** What is chosen for the judging of locations. */
  public Map<PolicySetting, Double> verification() {
    return of(PolicySetting.class);
  }

  /** What is chosen for the rules of time. */
  public Map<AttendanceSetting, Double> attendance() {
    return of(AttendanceSetting.class);
  }

  private <E extends Enum<E>> Map<E, Double> of(Class<E> kind) {
    var chosen = new EnumMap<E, Double>(kind);
    numbers.forEach((number, value) -> {
      if (kind.isInstance(number)) {
        chosen.put(kind.cast(number), value);
      }
    });
    return chosen;
  }
}

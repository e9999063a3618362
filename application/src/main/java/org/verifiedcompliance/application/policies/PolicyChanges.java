package org.verifiedcompliance.application.policies;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.policies.PolicyChoices;
import org.verifiedcompliance.domain.verification.Enforcement;
import org.verifiedcompliance.domain.verification.PolicyNumber;

/**
 * What to choose anew; an empty value goes back to what is inherited.
 *
 * @param enforcement null to leave the choice as it is
 * @param numbers those that change, in their own units
 */
public record PolicyChanges(
    @Nullable Optional<Enforcement> enforcement, Map<PolicyNumber, Optional<Double>> numbers) {
  /** Copies the numbers. */
  public PolicyChanges {
    numbers = Map.copyOf(numbers);
  }

  /** The choices afterwards. */
  PolicyChoices after(PolicyChoices current) {
    var chosen = new HashMap<>(current.numbers());
    numbers.forEach((number, value) ->
        value.ifPresentOrElse(given -> chosen.put(number, given), () -> chosen.remove(number)));
    return new PolicyChoices(
        enforcement == null ? current.enforcement() : enforcement.orElse(null), chosen);
  }
}

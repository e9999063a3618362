package org.verifiedcompliance.http.policies;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.policies.PolicyChanges;
import org.verifiedcompliance.domain.policies.PolicyChoices;
import org.verifiedcompliance.domain.verification.Enforcement;
import org.verifiedcompliance.domain.verification.PolicyNumber;
import org.verifiedcompliance.http.input.Body;

/** What to choose: only what was sent, and null for what is to be inherited again. */
final class PolicyInput {
  private static final String ENFORCEMENT = "enforcement";

  private PolicyInput() {}

  /**
   * Reads all of it.
   *
   * @throws org.verifiedcompliance.http.ProblemException naming every bad field
   */
  static PolicyChanges changes(Body body) {
    var numbers = new HashMap<PolicyNumber, Optional<Double>>();
    for (var number : PolicyChoices.NUMBERS) {
      var name = number.name().toLowerCase(Locale.ROOT);
      if (body.has(name)) {
        var field = body.number(name).between(number.min(), number.max());
        numbers.put(number, Optional.ofNullable(field.asDoubleOrNull()));
      }
    }
    var enforcement = enforcement(body);
    body.check();
    return new PolicyChanges(enforcement, numbers);
  }

  private static @Nullable Optional<Enforcement> enforcement(Body body) {
    var word = body.text(ENFORCEMENT).oneOf(List.of("observe", "enforce")).orNull();
    return body.has(ENFORCEMENT)
        ? Optional.ofNullable(word).map(it -> Enforcement.valueOf(it.toUpperCase(Locale.ROOT)))
        : null;
  }
}

package org.verifiedcompliance.http.policies;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.verifiedcompliance.application.policies.PolicyView;
import org.verifiedcompliance.domain.policies.PolicyChoices;
import org.verifiedcompliance.domain.verification.PolicyNumber;

/** Policies as JSON. */
final class PolicyJson {
  private PolicyJson() {}

  /** A whole policy. */
  record Whole(
      long version,
      String name,
      String hash,
      String enforcement,
      String enforcementFrom,
      Map<String, Value> values) {}

  /** One number with its unit, where it comes from, and what it may be. */
  record Value(double value, String from, String unit, double min, double max, double standard) {}

  static Whole from(PolicyView view) {
    var version = view.policy().verification().version();
    var values = new TreeMap<String, Value>();
    PolicyChoices.NUMBERS.forEach(number -> values.put(word(number), value(number, view)));
    return new Whole(
        view.version(),
        version.name(),
        version.hash(),
        word(view.policy().verification().enforcement()),
        word(view.layers().originOfEnforcement()),
        values);
  }

  private static Value value(PolicyNumber number, PolicyView view) {
    return new Value(
        view.policy().get(number),
        word(view.layers().originOf(number)),
        number.unit(),
        number.min(),
        number.max(),
        number.standard());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String word(PolicyNumber number) {
    return number.name().toLowerCase(Locale.ROOT);
  }
}

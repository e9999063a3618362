package org.verifiedcompliance.http.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verifiedcompliance.http.Problem;

/** The bad fields of one request, the first fault of each. */
final class Faults {
  private final Map<String, Problem.FieldError> byField = new LinkedHashMap<>();

  void add(String field, String code, String message) {
    byField.putIfAbsent(field, new Problem.FieldError(field, code, message));
  }

  void check() {
    if (!byField.isEmpty()) {
      throw Problem.invalidInput(List.copyOf(byField.values())).toException();
    }
  }
}

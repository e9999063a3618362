package org.verifiedcompliance.feeds;

import java.util.ArrayList;
import java.util.List;
import org.verifiedcompliance.application.imports.Finding;

/** What is noticed while an entry is read: problems refuse it, remarks go along with it. */
final class Findings {
  private final List<Finding> problems = new ArrayList<>();
  private final List<Finding> remarks = new ArrayList<>();

  void problem(String code, String message) {
    problems.add(new Finding(code, message));
  }

  void remark(String code, String message) {
    remarks.add(new Finding(code, message));
  }

  List<Finding> problems() {
    return problems;
  }

  List<Finding> remarks() {
    return remarks;
  }
}

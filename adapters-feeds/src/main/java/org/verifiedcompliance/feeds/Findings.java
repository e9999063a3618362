package org.verifiedcompliance.feeds;

import java.util.ArrayList;
import java.util.List;
import org.verifiedcompliance.application.imports.Finding;

/** What is noticed while an entry is read: problems refuse it, remarks go along with it. */
public final class Findings {
  private final List<Finding> problems = new ArrayList<>();
  private final List<Finding> remarks = new ArrayList<>();

  /** What refuses the entry. */
  public void problem(String code, String message) {
    problems.add(new Finding(code, message));
  }

  /** What people should look at. */
  public void remark(String code, String message) {
    remarks.add(new Finding(code, message));
  }

  /** What refuses it. */
  public List<Finding> problems() {
    return problems;
  }

  /** What goes along with it. */
  public List<Finding> remarks() {
    return remarks;
  }
}

package org.verifiedcompliance.evaluation.report;

import java.util.List;

/**
 * A part of a report.
 *
 * @param blocks paragraphs and tables, in Markdown
 * @param goals what the section measured against a goal
 */
public record Section(String title, List<String> blocks, List<Goal> goals) {
  /** Copies the lists. */
  public Section {
    blocks = List.copyOf(blocks);
    goals = List.copyOf(goals);
  }

  /** As Markdown. */
  public String text() {
    return "### " + title + "\n\n" + String.join("\n", blocks);
  }
}

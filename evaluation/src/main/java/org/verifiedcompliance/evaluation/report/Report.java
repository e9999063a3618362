package org.verifiedcompliance.evaluation.report;

import java.util.List;
import java.util.stream.Collectors;

/** All sections, and at the end what became of every goal. */
public record Report(List<Section> sections) {
  /** Copies the sections. */
  public Report {
    sections = List.copyOf(sections);
  }

  /** Whether nothing that is said to hold is broken. */
  public boolean holds() {
    return goals().stream().noneMatch(Goal::broken);
  }

  /** As Markdown that also reads well as it is. */
  public String text() {
    return sections.stream().map(Section::text).collect(Collectors.joining("\n"))
        + "\n### Goals\n\n"
        + goalTable();
  }

  private MarkdownTable goalTable() {
    var table = new MarkdownTable("Goal", "Wanted", "Measured", "");
    for (var goal : goals()) {
      table.row(goal.name(), goal.wanted(), goal.measured(), goal.outcome());
    }
    return table;
  }

  private List<Goal> goals() {
    return sections.stream().flatMap(section -> section.goals().stream()).toList();
  }
}

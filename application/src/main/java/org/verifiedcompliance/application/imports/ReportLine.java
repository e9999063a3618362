package org.verifiedcompliance.application.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one entry.
 *
 * @param entry its number in the list, from 1; null when the list no longer has it
 * @param slug what the list calls it, null when it says nothing usable
 * @param name the meeting's name, null when it says nothing usable
 * @param taken whether it is a meeting now
 * @param code the first finding's code
 * @param message the sentences of all findings
 */
public record ReportLine(
    @Nullable Integer entry,
    @Nullable String slug,
    @Nullable String name,
    boolean taken,
    String code,
    String message) {
  /** The code of an earlier entry that the list no longer has. */
  public static final String GONE = "gone";

  static ReportLine refused(
      int entry, @Nullable String slug, @Nullable String name, List<Finding> problems) {
    return new ReportLine(entry, slug, name, false, problems.getFirst().code(), text(problems));
  }

  static ReportLine remarked(ListedMeeting meeting, List<Finding> remarks) {
    return new ReportLine(
        meeting.entry(),
        meeting.slug(),
        meeting.name(),
        true,
        remarks.getFirst().code(),
        text(remarks));
  }

  static ReportLine gone(String slug) {
    return new ReportLine(
        null, slug, null, true, GONE, "The list no longer has it; its meeting stays.");
  }

  private static String text(List<Finding> findings) {
    return findings.stream().map(Finding::message).collect(Collectors.joining(" "));
  }
}

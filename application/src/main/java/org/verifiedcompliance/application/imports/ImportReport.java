package org.verifiedcompliance.application.imports;

import java.util.List;

/**
 * What became of a list: every entry is counted once.
 *
 * @param total entries in the list
 * @param created entries that became a new meeting
 * @param changed entries that changed their meeting
 * @param unchanged entries whose meeting is as they say
 * @param refused entries that were not taken
 * @param gone earlier entries of the source that the list no longer has; their meetings stay
 * @param lines the entries that were refused or taken with a remark, in the order of the list, then
 *     the gone
 */
public record ImportReport(
    String source,
    int total,
    int created,
    int changed,
    int unchanged,
    int refused,
    int gone,
    List<ReportLine> lines) {
  /**
   * Copies the lines.
   *
   * @throws IllegalArgumentException when an entry is lost or counted twice
   */
  public ImportReport {
    if (created + changed + unchanged + refused != total) {
      throw new IllegalArgumentException("an entry is lost or counted twice");
    }
    lines = List.copyOf(lines);
  }
}

package org.verifiedcompliance.http.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.imports.ImportReport;
import org.verifiedcompliance.application.imports.ReportLine;

/** Reports of imports on the wire. */
final class ImportJson {
  private ImportJson() {}

  /** What became of a list. */
  record Report(
      String source,
      int total,
      int created,
      int changed,
      int unchanged,
      int refused,
      int gone,
      List<Line> lines) {
    static Report from(ImportReport report) {
      return new Report(
          report.source(),
          report.total(),
          report.created(),
          report.changed(),
          report.unchanged(),
          report.refused(),
          report.gone(),
          report.lines().stream().map(Line::from).toList());
    }
  }

  /** What is to be said of one entry. */
  record Line(
      @Nullable Integer entry,
      @Nullable String slug,
      @Nullable String name,
      boolean taken,
      String code,
      String message) {
    static Line from(ReportLine line) {
      return new Line(
          line.entry(), line.slug(), line.name(), line.taken(), line.code(), line.message());
    }
  }
}

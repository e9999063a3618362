package org.verifiedcompliance.application.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Counts what becomes of each entry and keeps what is to be said. */
final class ImportTally {
  private final String source;
  private final int total;
  private final ImportProgress progress;
  private final List<ReportLine> lines = new ArrayList<>();
  private int created;
  private int changed;
  private int unchanged;
  private int refused;

  ImportTally(String source, int total, ImportProgress progress) {
    this.source = source;
    this.total = total;
    this.progress = progress;
  }

  void refuse(ListEntry.Unusable entry) {
    refused++;
    lines.add(ReportLine.refused(entry.entry(), entry.slug(), entry.name(), entry.problems()));
  }

  void refuse(ListedMeeting meeting, Finding why) {
    refused++;
    lines.add(ReportLine.refused(meeting.entry(), meeting.slug(), meeting.name(), List.of(why)));
  }

  void count(Collection<EntryFate> fates) {
    fates.forEach(this::count);
    progress.done(created + changed + unchanged + refused, total);
  }

  private void count(EntryFate fate) {
    switch (fate) {
      case EntryFate.Created(var candidate) -> {
        created++;
        remark(candidate);
      }
      case EntryFate.Changed(var candidate) -> {
        changed++;
        remark(candidate);
      }
      case EntryFate.Unchanged(var candidate) -> {
        unchanged++;
        remark(candidate);
      }
      case EntryFate.Refused(var candidate, var why) -> refuse(candidate.listed(), why);
    }
  }

  private void remark(Candidate candidate) {
    if (!candidate.remarks().isEmpty()) {
      lines.add(ReportLine.remarked(candidate.listed(), candidate.remarks()));
    }
  }

  ImportReport report(Collection<String> goneSlugs) {
    var inOrder =
        Stream.concat(
                lines.stream().sorted(Comparator.comparing(ReportLine::entry)),
                goneSlugs.stream().sorted().map(ReportLine::gone))
            .toList();
    return new ImportReport(
        source, total, created, changed, unchanged, refused, goneSlugs.size(), inOrder);
  }
}

package org.verifiedcompliance.application.audited;

import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;
import org.verifiedcompliance.application.imports.ImportMeetings;
import org.verifiedcompliance.application.imports.ImportReport;

/**
 * Imports of whole lists that are in the log with what came of them; each meeting that one made or
 * changed is there too, by the store of meetings.
 */
public final class AuditedImports implements ImportMeetings {
  private final ImportMeetings imports;
  private final AuditLog log;

  /** Lets this do the work. */
  public AuditedImports(ImportMeetings imports, AuditLog log) {
    this.imports = imports;
    this.log = log;
  }

  @Override
  public Outcome importList(Command command) {
    var outcome = imports.importList(command);
    if (outcome instanceof Outcome.Imported(var report)) {
      log.write(entry(report));
    }
    return outcome;
  }

  private static AuditEntry entry(ImportReport report) {
    return AuditEntry.of("meetings.imported", "list")
        .with("source", report.source())
        .with("total", report.total())
        .with("created", report.created())
        .with("changed", report.changed())
        .with("unchanged", report.unchanged())
        .with("refused", report.refused())
        .with("gone", report.gone());
  }
}

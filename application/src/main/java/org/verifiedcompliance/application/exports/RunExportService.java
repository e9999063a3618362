package org.verifiedcompliance.application.exports;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.audit.AuditLog;

/** Writes who asked before anything is read: what was half sent has left the house too. */
public final class RunExportService implements RunExport {
  private final Exports exports;
  private final AuditLog log;

  /** Reads from this store. */
  public RunExportService(Exports exports, AuditLog log) {
    this.exports = exports;
    this.log = log;
  }

  @Override
  public Outcome run(Export export, Consumer<List<@Nullable String>> rows) {
    log.write(entry("export.started", export));
    if (exports.read(export, rows)) {
      return new Outcome.Done();
    }
    log.write(entry("export.refused", export));
    return new Outcome.Busy();
  }

  private static AuditEntry entry(String action, Export export) {
    var kind = export.table().name().toLowerCase(Locale.ROOT);
    var entry = AuditEntry.of(action, kind);
    return export.first() == null || export.last() == null
        ? entry
        : entry.with("from", export.first()).with("to", export.last());
  }
}

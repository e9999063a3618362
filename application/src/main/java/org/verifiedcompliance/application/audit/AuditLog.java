package org.verifiedcompliance.application.audit;

import java.util.Collection;
import java.util.List;

/**
 * Port: what was done, by whom and when, kept for good and never changed. The log itself adds the
 * time and {@link Acting#current() who is acting}. Whoever changes something writes in the
 * transaction of the change, so that neither is ever there without the other.
 */
@FunctionalInterface
public interface AuditLog {
  /** Keeps these entries, in their order. */
  void writeAll(Collection<AuditEntry> entries);

  /** Keeps one entry. */
  default void write(AuditEntry entry) {
    writeAll(List.of(entry));
  }
}

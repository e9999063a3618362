package org.verifiedcompliance.application.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * An entry of the log as it was kept.
 *
 * @param id of the entry, unlike that of any other
 * @param what what was done, to whom and to what
 * @param by on whose word; of account events the whole address until it is forgotten
 * @param at when, by the server's clock
 */
public record AuditRecord(String id, AuditEntry what, Caller by, Instant at) {
  /** Who did it; null for the server itself and for strangers. */
  public @Nullable PersonId actor() {
    return by.person();
  }

  /** A few more words, by name. */
  public Map<String, String> details() {
    return what.details();
  }
}

package org.verifiedcompliance.application.audit;

import org.verifiedcompliance.domain.lists.Part;

/** Port: reads what was done: the entries of the log and what happened to accounts. */
public interface AuditTrail {
  /** What the query asks for, the latest first, in a total order. */
  Part<AuditRecord> list(AuditQuery query);
}

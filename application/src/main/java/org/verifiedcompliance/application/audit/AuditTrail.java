package org.verifiedcompliance.application.audit;

import java.util.List;

/** Port: reads what was done: the entries of the log and what happened to accounts. */
public interface AuditTrail {
  /** What the query asks for, the latest first, in a total order. */
  List<AuditRecord> list(AuditQuery query);
}

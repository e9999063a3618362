package org.verifiedcompliance.application.edits;

import java.util.List;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.edits.Conflict;

/** Lists the conflicts that wait for somebody's choice. */
@FunctionalInterface
public interface ListConflicts {
  /** The open ones about things that the caller may edit, earliest first. */
  List<Conflict> list(CurrentUser by, Page page);
}

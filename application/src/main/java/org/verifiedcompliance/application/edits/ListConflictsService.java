package org.verifiedcompliance.application.edits;

import java.util.List;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.application.shared.Page;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.Conflicts;
import org.verifiedcompliance.domain.people.Role;

/** Reads them from the store: for admins all, for everybody else what is theirs. */
public final class ListConflictsService implements ListConflicts {
  private final Conflicts conflicts;

  /** Takes the port. */
  public ListConflictsService(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  @Override
  public List<Conflict> list(CurrentUser by, Page page) {
    var editor = by.is(Role.ADMIN) ? null : by.person();
    return conflicts.listOpenFor(editor, page.limit(), page.offset());
  }
}

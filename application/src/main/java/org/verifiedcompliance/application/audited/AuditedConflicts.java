package org.verifiedcompliance.application.audited;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.edits.Conflict;
import org.verifiedcompliance.domain.edits.ConflictId;
import org.verifiedcompliance.domain.edits.Conflicts;
import org.verifiedcompliance.domain.edits.Settlement;
import org.verifiedcompliance.domain.edits.Subject;
import org.verifiedcompliance.domain.people.PersonId;

/** Conflicts whose ends are in the log. */
public final class AuditedConflicts implements Conflicts {
  private final Conflicts kept;
  private final Together together;

  /** Keeps conflicts there. */
  public AuditedConflicts(Conflicts kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public boolean settle(ConflictId id, Settlement settlement) {
    return together.ifDone(
        () -> kept.settle(id, settlement),
        () -> AuditEntry.of("conflict.settled", "conflict", id.value()));
  }

  @Override
  public void add(Conflict conflict) {
    kept.add(conflict);
  }

  @Override
  public Optional<Conflict> find(ConflictId id) {
    return kept.find(id);
  }

  @Override
  public List<Conflict> listOpen(Subject subject) {
    return kept.listOpen(subject);
  }

  @Override
  public List<Conflict> listOpenFor(@Nullable PersonId editor, int limit, int offset) {
    return kept.listOpenFor(editor, limit, offset);
  }

  @Override
  public void forget(PersonId person) {
    kept.forget(person);
  }
}

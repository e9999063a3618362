package org.verifiedcompliance.domain.edits;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the conflicts between edits, open and settled. */
public interface Conflicts {
  /** Keeps a new conflict, which is open. */
  void add(Conflict conflict);

  /** The conflict with this id. */
  Optional<Conflict> find(ConflictId id);

  /** The open ones about a thing, earliest first. */
  List<Conflict> listOpen(Subject subject);

  /**
   * The open ones that a person may settle, about themselves and the meetings that they published,
   * earliest first.
   *
   * @param editor null for all
   */
  List<Conflict> listOpenFor(@Nullable PersonId editor, int limit, int offset);

  /** Ends an open conflict; false, and nothing changed, when it is settled or unknown. */
  boolean settle(ConflictId id, Settlement settlement);

  /** Removes all that is kept about a person, for erasure. */
  void forget(PersonId person);
}

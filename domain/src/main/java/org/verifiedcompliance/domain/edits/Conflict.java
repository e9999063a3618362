package org.verifiedcompliance.domain.edits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * An edit that met another one of the same fields and waits for a person's choice. Facts never
 * conflict.
 *
 * @param editedBy who made the edit
 * @param device on which it was made, as that device calls itself; null when it was made live
 * @param editedAt when it was made, as far as is known
 * @param noticedAt when it met the other one
 * @param settlement null while it is open
 */
public record Conflict(
    ConflictId id,
    Sides sides,
    PersonId editedBy,
    @Nullable String device,
    Instant editedAt,
    Instant noticedAt,
    @Nullable Settlement settlement) {
  /** Whether a choice is still to be made. */
  public boolean isOpen() {
    return settlement == null;
  }

  /** The same conflict at its end. */
  public Conflict settled(Settlement end) {
    return new Conflict(id, sides, editedBy, device, editedAt, noticedAt, end);
  }
}

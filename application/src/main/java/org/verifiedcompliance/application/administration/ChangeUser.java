package org.verifiedcompliance.application.administration;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.shared.Seen;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.people.Role;

/** Gives and takes roles, and closes and opens accounts. */
@FunctionalInterface
public interface ChangeUser {
  /** Changes at once on every server; a closed account is signed out everywhere. */
  Outcome change(Command command);

  /**
   * The wish; null for what stays.
   *
   * @param roles these and no others; everybody is a member besides
   * @param seen the account when the caller looked
   */
  record Command(
      PersonId person, @Nullable Set<Role> roles, @Nullable Boolean isActive, Seen<User> seen) {
    /** A wish whatever the account is like. */
    public Command(PersonId person, @Nullable Set<Role> roles, @Nullable Boolean isActive) {
      this(person, roles, isActive, Seen.anything());
    }
  }

  /** What came of it. */
  sealed interface Outcome {
    /** As it is now. */
    record Changed(User user) implements Outcome {}

    /** There is no account of such a person. */
    record NoSuchUser() implements Outcome {}

    /** Somebody changed the account since the caller looked; nothing is done. */
    record Stale() implements Outcome {}

    /** Nobody would be left who runs the system. */
    record LastAdmin() implements Outcome {}
  }
}

package org.verifiedcompliance.application.administration;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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
   */
  record Command(PersonId person, @Nullable Set<Role> roles, @Nullable Boolean isActive) {}

  /** What came of it. */
  sealed interface Outcome {
    /** As it is now. */
    record Changed(User user) implements Outcome {}

    /** There is no account of such a person. */
    record NoSuchUser() implements Outcome {}

    /** Nobody would be left who runs the system. */
    record LastAdmin() implements Outcome {}
  }
}

package org.verifiedcompliance.application.privacy;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.auth.CurrentUser;
import org.verifiedcompliance.domain.people.PersonId;

/** Erases a person for good. */
@FunctionalInterface
public interface ErasePerson {
  /**
   * Erases them, if the caller is the person and signed in a short while ago, or is an admin: open
   * sessions end, sign-ins die, and what is personal goes, together or not at all. What proves that
   * nothing else was removed stays.
   */
  Outcome erase(Command command);

  /**
   * Who erases whom.
   *
   * @param expectedVersion the version that the caller has seen, null when any will do
   */
  record Command(CurrentUser by, PersonId id, @Nullable Long expectedVersion) {}

  /** What came of it. */
  sealed interface Outcome {
    /** They are erased, by this call or before. */
    record Erased() implements Outcome {}

    /** The caller signed in too long ago to be believed to be the person. */
    record NeedsFreshSignIn() implements Outcome {}

    /** Nobody else could run the system. */
    record LastAdmin() implements Outcome {}

    /** The person was changed since the caller looked. */
    record Stale() implements Outcome {}

    /** Nobody, or nobody whom the caller may know of. */
    record NotFound() implements Outcome {}
  }
}

package org.verifiedcompliance.application.auth;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Port: the state of a sign-in, asked on every request. It may be remembered; whoever changes a
 * sign-in or an account says so once the change is committed, and from then on it is not.
 */
public interface SignInStates {
  /** The state; empty when there is no such sign-in. */
  Optional<SignInState> find(UUID signIn);

  /** The states of many sign-ins as the store has them now; unknown ones are left out. */
  Map<UUID, SignInState> list(Collection<UUID> signIns);

  /** The sign-in has changed. */
  void forget(UUID signIn);

  /** The account, or any sign-in of the person, has changed. */
  void forgetAllOf(PersonId person);
}

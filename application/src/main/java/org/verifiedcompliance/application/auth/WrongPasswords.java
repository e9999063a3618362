package org.verifiedcompliance.application.auth;

import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.domain.people.PersonId;

/**
 * Port: wrong passwords of an account in a row, from wherever they came. At {@link #MOST} the
 * password is disabled until it is set anew; who is signed in stays so.
 */
public interface WrongPasswords {
  /** After so many in a row not even the right password is one. */
  int MOST = 100;

  /**
   * Counts one more.
   *
   * @param person null for an address without an account: takes as long, and counts nothing
   */
  void add(@Nullable PersonId person);

  /**
   * The right password came: forgets the count. False, and nothing forgotten, when it is disabled.
   */
  boolean forgive(PersonId person);

  /** The password was set anew. */
  void reset(PersonId person);
}

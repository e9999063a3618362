package org.verifiedcompliance.application.auth;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verifiedcompliance.application.accounts.TokenHash;

/** How much of a person's rights a proof of identity carries. */
public sealed interface Grant {
  /** All of them: the person is signed in. */
  record All() implements Grant {}

  /**
   * Coming to, staying at and leaving one session, and reading it.
   *
   * @param device the hash of the phone's id; null when any phone will do
   * @param over whether the person has left: then it can only be read
   */
  record OneSession(UUID session, @Nullable TokenHash device, boolean over) implements Grant {}

  /** What an integration may do. */
  record Scoped(Set<ApiScope> scopes) implements Grant {
    /** Copies the scopes. */
    public Scoped {
      scopes = Set.copyOf(scopes);
    }
  }
}

package org.verifiedcompliance.application.proofs;

import java.time.Instant;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.proofs.OneTimeSecret.Purpose;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the open one-time secrets; of each person and purpose only the newest is good. */
public interface OneTimeSecrets {
  /** Keeps a secret instead of the person's former one for the purpose. */
  void replace(OneTimeSecret secret);

  /** The secret with this hash, if it is good now. */
  Optional<OneTimeSecret> find(Purpose purpose, TokenHash hash, Instant now);

  /** Spends the secret; of many who do it at once exactly one gets it. */
  Optional<OneTimeSecret> spend(Purpose purpose, TokenHash hash, Instant now);

  /**
   * Counts a try of a short secret before it is compared; false, and nothing counted, when the
   * person has none that is good, or it was tried too often.
   *
   * @param most how often it may be tried
   */
  boolean countTry(Purpose purpose, PersonId person, int most, Instant now);

  /** Forgets the person's secret for the purpose, if there is one. */
  void remove(Purpose purpose, PersonId person);

  /** Forgets all of the person: after a new password nothing old is good. */
  void removeAll(PersonId person);

  /**
   * Forgets what expired before that time.
   *
   * @param most how many
   * @return how many those were
   */
  int removeExpired(Instant before, int most);
}

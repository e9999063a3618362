package org.verifiedcompliance.application.factors;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.domain.people.PersonId;

/** Port: the second factors of accounts. */
public interface SecondFactors {
  /** The person's, confirmed or not. */
  Optional<SecondFactor> find(PersonId person);

  /** Keeps a new secret that guards nothing yet; false, and nothing kept, over a confirmed one. */
  boolean begin(PersonId person, String secret, Instant at);

  /** It guards the account from now on; true for exactly one caller. */
  boolean confirm(PersonId person, Instant at);

  /** Spends the codes up to this step; false when that or a later one was spent before. */
  boolean spendStep(PersonId person, long step);

  /** Forgets the secret and all recovery codes; false when there is none. */
  boolean remove(PersonId person);

  /** Keeps these recovery codes instead of all former ones. */
  void replaceRecoveryCodes(PersonId person, List<TokenHash> codes);

  /** Spends a recovery code; true for exactly one caller. */
  boolean spendRecoveryCode(PersonId person, TokenHash code);
}

package org.verifiedcompliance.domain.policies;

import java.util.Optional;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** Port: the text of every policy that ever judged, for good. */
public interface PolicyTexts {
  /** Keeps the text under its hash; keeping it again changes nothing. */
  void keep(VerificationPolicy policy);

  /** The canonical text with this hash. */
  Optional<String> find(String hash);
}

package org.verifiedcompliance.application.policies;

import java.util.Optional;

/** Shows the text of a policy that once judged, so that a verdict can be checked years later. */
@FunctionalInterface
public interface ReadPolicyText {
  /** The text with this SHA-256. */
  Optional<String> read(String hash);
}

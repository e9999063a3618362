package org.verifiedcompliance.domain.policies;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** Texts in a map. */
public final class InMemoryPolicyTexts implements PolicyTexts {
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  @Override
  public void keep(VerificationPolicy policy) {
    texts.putIfAbsent(policy.version().hash(), policy.canonicalText());
  }

  @Override
  public Optional<String> find(String hash) {
    return Optional.ofNullable(texts.get(hash));
  }
}

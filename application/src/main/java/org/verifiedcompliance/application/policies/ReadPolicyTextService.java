package org.verifiedcompliance.application.policies;

import java.util.Optional;
import org.verifiedcompliance.domain.policies.PolicyTexts;

/** Looks the text up. */
public final class ReadPolicyTextService implements ReadPolicyText {
  private final PolicyTexts texts;

  /** Looks it up here. */
  public ReadPolicyTextService(PolicyTexts texts) {
    this.texts = texts;
  }

  @Override
  public Optional<String> read(String hash) {
    return texts.find(hash);
  }
}

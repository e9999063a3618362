package org.verifiedcompliance.domain.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.verification.PolicySetting;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** What every store of policy texts does. */
public interface PolicyTextsContract {
  PolicyTexts texts();

  @Test
  default void aTextIsFoundByItsHash() {
    var policy = VerificationPolicy.standard().with(PolicySetting.DRIFT_SPEED, 1.25);
    texts().keep(policy);
    texts().keep(policy.named("again"));

    assertThat(texts().find(policy.version().hash())).contains(policy.canonicalText());
  }

  @Test
  default void whatNeverJudgedIsNotFound() {
    assertThat(texts().find("0".repeat(64))).isEmpty();
    assertThat(texts().find("no hash")).isEmpty();
  }
}

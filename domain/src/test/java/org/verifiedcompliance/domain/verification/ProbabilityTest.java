package org.verifiedcompliance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProbabilityTest {
  @Test
  void isKeptInWholeMillionths() {
    assertThat(Probability.of(0.9895142400)).isEqualTo(new Probability(989_514));
    assertThat(new Probability(989_514).value()).isEqualTo(0.989514);
  }

  @Test
  void roundingErrorsBeyondTheEndsAreClipped() {
    assertThat(Probability.of(1 + 1e-15)).isEqualTo(new Probability(1_000_000));
    assertThat(Probability.of(-1e-15)).isEqualTo(new Probability(0));
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Probability(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Probability(1_000_001));
  }

  @Test
  void aLargerProbabilityComparesAsLarger() {
    assertThat(new Probability(2)).isGreaterThan(new Probability(1));
  }
}

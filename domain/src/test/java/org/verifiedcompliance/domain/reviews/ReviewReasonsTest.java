package org.verifiedcompliance.domain.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewReasonsTest {
  @Test
  void aReasonIsGivenForItsOwnDecisionOnly() {
    var reasons = ReviewReasons.shipped();

    assertThat(reasons.find("seen-in-person", ReviewDecision.ACCEPT)).isPresent();
    assertThat(reasons.find("seen-in-person", ReviewDecision.REJECT)).isEmpty();
    assertThat(reasons.find(ReviewReasons.OTHER, ReviewDecision.REJECT)).isPresent();
    assertThat(reasons.find("no-such-reason", ReviewDecision.ACCEPT)).isEmpty();
  }

  @Test
  void theListGrowsButNoCodeTwice() {
    var strike = new ReviewReason("strike", "No trains ran.", Set.of(ReviewDecision.ACCEPT));
    var more = ReviewReasons.shipped().with(List.of(strike));

    assertThat(more.find("strike", ReviewDecision.ACCEPT)).contains(strike);
    assertThatIllegalArgumentException().isThrownBy(() -> more.with(List.of(strike)));
  }
}

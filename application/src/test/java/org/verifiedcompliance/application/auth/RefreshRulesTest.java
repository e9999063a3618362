package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.application.auth.SignInFixture.BEGAN_AT;
import static org.verifiedcompliance.application.auth.SignInFixture.signInOf;
import static org.verifiedcompliance.application.auth.SignInFixture.tokenAt;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.auth.RefreshRules.Decision;
import org.verifiedcompliance.domain.people.PersonId;

class RefreshRulesTest {
  private static final Instant USED_AT = BEGAN_AT.plusSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(30);
  private final RefreshRules rules = new RefreshRules(GRACE);

  @Test
  void repeatsTwentyTimesForThoseThatArriveWithinTheFirstSecond() {
    assertThat(judge(spent(0, 0), 0)).isEqualTo(Decision.REPEAT_AT_ONCE);
    assertThat(judge(spent(19, 1), 999)).isEqualTo(Decision.REPEAT_AT_ONCE);
    assertThat(judge(spent(20, 0), 999)).isEqualTo(Decision.REPEAT);
    assertThat(judge(spent(20, 1), 999)).isEqualTo(Decision.REVOKE);
  }

  @Test
  void doesNotHoldItAgainstARequestThatItHadToWait() {
    var arrivedAt = USED_AT.minusMillis(3);
    assertThat(rules.judge(spent(5, 1), arrivedAt, USED_AT.plus(GRACE).plusSeconds(1)))
        .isEqualTo(Decision.REPEAT_AT_ONCE);
  }

  @Test
  void repeatsOnceForThoseThatComeLater() {
    assertThat(judge(spent(3, 0), 1000)).isEqualTo(Decision.REPEAT);
    assertThat(judge(spent(3, 1), 1000)).isEqualTo(Decision.REVOKE);
    assertThat(judge(spent(0, 0), GRACE.toMillis())).isEqualTo(Decision.REPEAT);
    assertThat(judge(spent(0, 0), GRACE.toMillis() + 1)).isEqualTo(Decision.REVOKE);
  }

  private Decision judge(PresentedRefresh presented, long millis) {
    var at = USED_AT.plusMillis(millis);
    return rules.judge(presented, at, at);
  }

  private static PresentedRefresh spent(int burst, int replays) {
    var next = tokenAt(USED_AT);
    return new PresentedRefresh(
        signInOf(new PersonId(UUID.randomUUID())),
        false,
        true,
        1,
        tokenAt(BEGAN_AT),
        USED_AT,
        burst,
        replays,
        next.hash(),
        false);
  }
}

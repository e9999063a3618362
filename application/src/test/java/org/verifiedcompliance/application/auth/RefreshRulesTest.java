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
  void countsAsABurstWhatArrivesWithinASecondOnceTwoHaveOverlapped() {
    assertThat(rules.judge(spent(1, true), USED_AT.plusMillis(999), false))
        .isEqualTo(Decision.REPEAT_AT_ONCE);
    assertThat(rules.judge(spent(1, true), USED_AT.plusMillis(1000), false))
        .isEqualTo(Decision.REVOKE);
    assertThat(rules.judge(spent(1, false), USED_AT.plusMillis(1), false))
        .isEqualTo(Decision.REVOKE);
  }

  @Test
  void repeatsForThoseThatOverlapHoweverMany() {
    assertThat(rules.judge(spent(5, false), USED_AT.plusMillis(1), true))
        .isEqualTo(Decision.REPEAT_AT_ONCE);
  }

  @Test
  void repeatsOnceForThoseThatComeAlone() {
    assertThat(rules.judge(spent(0, false), USED_AT.plus(GRACE), false)).isEqualTo(Decision.REPEAT);
    assertThat(rules.judge(spent(0, false), USED_AT.plus(GRACE).plusMillis(1), false))
        .isEqualTo(Decision.REVOKE);
  }

  private static PresentedRefresh spent(int replays, boolean overlapped) {
    var next = tokenAt(USED_AT);
    return new PresentedRefresh(
        signInOf(new PersonId(UUID.randomUUID())),
        false,
        true,
        1,
        tokenAt(BEGAN_AT),
        USED_AT,
        replays,
        overlapped,
        next.hash(),
        false);
  }
}

package org.verifiedcompliance.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void blocksFromTheLastFreeFailureOnAndDoubles() {
    var limits = LoginLimits.standard(5);

    assertThat(limits.blockAfter(4)).isEqualTo(Duration.ZERO);
    assertThat(limits.blockAfter(5)).isEqualTo(Duration.ofSeconds(60));
    assertThat(limits.blockAfter(6)).isEqualTo(Duration.ofSeconds(120));
    assertThat(limits.blockAfter(8)).isEqualTo(Duration.ofSeconds(480));
    assertThat(limits.blockAfter(9)).isEqualTo(Duration.ofSeconds(900));
    assertThat(limits.blockAfter(1_000_000)).isEqualTo(Duration.ofSeconds(900));
  }

  @Test
  void listsTheBlocksUpToTheLongest() {
    assertThat(LoginLimits.standard(2).blocks())
        .extracting(Duration::toSeconds)
        .containsExactly(0L, 60L, 120L, 240L, 480L, 900L);
  }

  @Test
  void refusesLimitsThatAreNone() {
    assertThatThrownBy(() -> LoginLimits.standard(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoginLimits(5, MINUTE, MINUTE, 0, MINUTE, MINUTE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoginLimits(5, MINUTE, MINUTE.minusSeconds(1), 30, MINUTE, MINUTE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoginLimits(5, Duration.ZERO, MINUTE, 30, MINUTE, MINUTE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoginLimits(5, MINUTE, MINUTE, 30, Duration.ZERO, MINUTE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LoginLimits(5, MINUTE, MINUTE, 30, MINUTE, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

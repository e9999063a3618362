package org.verifiedcompliance.application.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.application.statistics.SeeRecentAttendance;

class SeeDashboardTest {
  private static final SeeRecentAttendance.Recent RECENT =
      new SeeRecentAttendance.Recent(2, 3, Map.of(), List.of());

  private final TestClock clock = new TestClock();
  private boolean isDown;
  private int counts;
  private final SeeDashboard see = new SeeDashboard(this::count, () -> RECENT, clock);

  private Stock.Counts count() {
    if (isDown) {
      throw new IllegalStateException("the store is down");
    }
    counts++;
    return new Stock.Counts(counts, 0, 0);
  }

  @Test
  void whoAsksWithinThreeSecondsSeesTheSameOnceMore() {
    var first = see.see();
    clock.advance(Duration.ofMillis(2_999));

    assertThat(first).isEqualTo(new Dashboard(new Stock.Counts(1, 0, 0), RECENT));
    assertThat(see.see()).isSameAs(first);
    clock.advance(Duration.ofMillis(1));
    assertThat(see.see().stock().users()).isEqualTo(2);
  }

  @Test
  void aClockThatWasSetBackDoesNotKeepOldFigures() {
    see.see();
    clock.advance(Duration.ofHours(-1));

    assertThat(see.see().stock().users()).isEqualTo(2);
  }

  @Test
  void aCountThatFailsIsNeitherRememberedNorAnsweredWithAnOldOne() {
    see.see();
    clock.advance(Duration.ofSeconds(3));
    isDown = true;

    assertThatIllegalStateException().isThrownBy(see::see);
    isDown = false;
    assertThat(see.see().stock().users()).isEqualTo(2);
  }
}

package org.verifiedcompliance.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.shared.TestClock;
import org.verifiedcompliance.domain.sessions.KnownBefore;

class ForgetReportTracesTest {
  private final TestClock clock = new TestClock();
  private final Kept traces = new Kept();
  private final ForgetReportTraces forget = new ForgetReportTracesService(traces, clock);

  @Test
  void whatIsStillComparedStaysAndWhatIsOlderGoes() {
    traces.add(1200, clock.instant());
    clock.advance(KnownBefore.PRINTS_WITHIN.plusMillis(1));
    traces.add(7, clock.instant().minus(KnownBefore.PRINTS_WITHIN));

    assertThat(forget.forget()).isEqualTo(1200);
    assertThat(traces.times).hasSize(7);
    assertThat(forget.forget()).isZero();
  }

  @Test
  void aRoundEndsHoweverMuchThereIs() {
    traces.add(100_001, clock.instant());
    clock.advance(KnownBefore.PRINTS_WITHIN.plus(Duration.ofDays(1)));

    assertThat(forget.forget()).isEqualTo(100_000);
    assertThat(forget.forget()).isEqualTo(1);
  }

  /** The traces of a store, by when they came; all old ones come before the newer. */
  private static final class Kept implements ReportTraces {
    private final Deque<Instant> times = new ArrayDeque<>();

    void add(int count, Instant at) {
      for (var i = 0; i < count; i++) {
        times.addFirst(at);
      }
    }

    @Override
    public int removeOld(Instant before, int most) {
      var removed = 0;
      while (removed < most && !times.isEmpty() && times.getLast().isBefore(before)) {
        times.removeLast();
        removed++;
      }
      return removed;
    }
  }
}

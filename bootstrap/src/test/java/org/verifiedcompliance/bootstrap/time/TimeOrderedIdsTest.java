package org.verifiedcompliance.bootstrap.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T18:02:11.123Z");
  private final MovableClock clock = new MovableClock(InstantSource.fixed(NOW));
  private final TimeOrderedIds ids = new TimeOrderedIds(clock, new SecureRandom());

  @Test
  void idsOfOneMomentSortInTheOrderInWhichTheyWereMade() {
    var made = Stream.generate(ids::timeOrdered).limit(1_000).map(UUID::toString).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theTimePartFollowsTheClock() {
    clock.moveBy(Duration.ofHours(1));

    var millis = ids.timeOrdered().getMostSignificantBits() >>> 16;

    assertThat(Instant.ofEpochMilli(millis)).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void theKindsTellTheirVersion() {
    assertThat(ids.timeOrdered().version()).isEqualTo(7);
    assertThat(ids.random().version()).isEqualTo(4);
  }

  @Test
  void aMovedClockShowsTheTimeThatItWasGiven() {
    clock.moveTo(Instant.EPOCH);

    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
  }
}

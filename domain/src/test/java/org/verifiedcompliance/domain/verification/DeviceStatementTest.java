package org.verifiedcompliance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviceStatementTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void theCounterTellsHowMuchTimeWentByWithinOneBoot() {
    var came = phone("one", "b1", HOUR);
    var left = phone("one", "b1", HOUR.multipliedBy(3));

    assertThat(left.countedSince(came)).contains(HOUR.multipliedBy(2));
  }

  @Test
  void nothingIsCountedAcrossAStartOrBetweenPhonesOrBackwards() {
    var came = phone("one", "b1", HOUR);

    assertThat(phone("one", "b2", HOUR).countedSince(came)).isEmpty();
    assertThat(phone("two", "b1", HOUR).countedSince(came)).isEmpty();
    assertThat(phone("one", null, HOUR).countedSince(came)).isEmpty();
    assertThat(phone("one", "b1", null).countedSince(came)).isEmpty();
    assertThat(came.countedSince(phone("one", "b1", null))).isEmpty();
    assertThat(phone("one", "b1", HOUR.dividedBy(2)).countedSince(came)).isEmpty();
  }

  @Test
  void aPhoneThatCountsItselfIsBelievedBeforeItsBatch() {
    var own = phone("one", "b1", HOUR);
    var silent = phone("one", null, null);

    assertThat(own.counting("b2", Duration.ZERO)).isEqualTo(own);
    assertThat(silent.counting("b2", HOUR)).isEqualTo(phone("one", "b2", HOUR));
    assertThat(silent.counting(null, HOUR)).isEqualTo(silent);
    assertThat(silent.counting("b2", null)).isEqualTo(silent);
  }

  private static DeviceStatement phone(
      String id, @Nullable String boot, @Nullable Duration uptime) {
    return new DeviceStatement(id, uptime, false, Attestation.ABSENT, false, boot);
  }
}

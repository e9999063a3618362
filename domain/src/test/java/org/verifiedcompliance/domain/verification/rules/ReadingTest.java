package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.verifiedcompliance.domain.verification.ClaimFixture.COURT_HOUSE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.claim;
import static org.verifiedcompliance.domain.verification.ClaimFixture.fixAt;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.PolicySetting;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

class ReadingTest {
  private static final VerificationPolicy POLICY = VerificationPolicy.standard();

  @ParameterizedTest
  @CsvSource({
    "IOS, 35, 35", "IOS, 36, 35", "IOS, 65, 35", "IOS, 66, 35", "IOS, 67, 67",
    "ANDROID, 65, 65", "WEB, 65, 65", "UNKNOWN, 65, 65", "IOS, 10, 10", "IOS, 1, 3"
  })
  void whatIsBelievedOfAnAccuracy(Platform platform, double said, double believed) {
    assertThat(sigma(platform, said, POLICY))
        .isCloseTo(platform.sigma(new Meters(believed)).value(), within(1e-9));
  }

  @Test
  void withTheFactorOfOneThePhoneIsTakenAtItsWord() {
    var policy = POLICY.with(PolicySetting.IOS_WIFI_FACTOR, 1);

    assertThat(sigma(Platform.IOS, 65, policy))
        .isCloseTo(Platform.IOS.sigma(new Meters(65)).value(), within(1e-9));
  }

  @Test
  void aLargerAccuracyIsNeverASmallerError() {
    for (var factor = 0.25; factor <= 1; factor += 0.25) {
      var policy = POLICY.with(PolicySetting.IOS_WIFI_FACTOR, factor);
      for (var said = 1; said < 200; said++) {
        assertThat(sigma(Platform.IOS, said + 1, policy))
            .isGreaterThanOrEqualTo(sigma(Platform.IOS, said, policy));
      }
    }
  }

  private static double sigma(Platform platform, double said, VerificationPolicy policy) {
    var fix = fixAt(COURT_HOUSE, said, platform);
    return Objects.requireNonNull(Reading.of(fix, claim(fix), policy).sigma()).value();
  }
}

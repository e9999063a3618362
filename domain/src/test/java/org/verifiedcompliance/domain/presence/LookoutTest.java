package org.verifiedcompliance.domain.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.FENCE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.ClaimFixture.fix;
import static org.verifiedcompliance.domain.verification.ClaimFixture.mocked;
import static org.verifiedcompliance.domain.verification.ClaimFixture.taken;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** The fence has a radius of 200 m. */
class LookoutTest {
  private final Lookout lookout =
      new Lookout(new Wgs84Geodesic(), VerificationPolicy.standard(), PresencePolicy.standard());

  @ParameterizedTest
  @CsvSource({
    "0, 10, THERE",
    "190, 20, THERE",
    "210, 20, NEAR",
    "245, 10, NEAR",
    "255, 10, AWAY",
    "300, 150, NEAR",
    "1000, 150, AWAY",
    "0, 160, UNKNOWN",
    "5000, 2000, UNKNOWN",
    "0, 0, UNKNOWN",
    "0, , UNKNOWN",
  })
  void aReadingSaysWhereThePersonIsAsFarAsItsAccuracyAllows(
      double meters, @Nullable Double accuracy, Whereabouts where) {
    assertThat(lookout.sight(fix(meters, accuracy), NOON, FENCE))
        .isEqualTo(new Sighting(NOON, where));
  }

  @Test
  void aReadingThatThePhoneCallsMadeUpSaysNothing() {
    assertThat(lookout.sight(mocked(fix(0, 10.0), true), NOON, FENCE).where())
        .isEqualTo(Whereabouts.UNKNOWN);
  }

  @Test
  void thePhonesClockDoesNotMakeAReadingOld() {
    assertThat(lookout.sight(taken(fix(0, 10.0), NOON.minusSeconds(3_600)), NOON, FENCE).where())
        .isEqualTo(Whereabouts.THERE);
  }
}

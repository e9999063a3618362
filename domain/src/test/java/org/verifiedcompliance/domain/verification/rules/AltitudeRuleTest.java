package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.FENCE;
import static org.verifiedcompliance.domain.verification.FixBuilder.fix;
import static org.verifiedcompliance.domain.verification.Verdicts.judge;
import static org.verifiedcompliance.domain.verification.Verdicts.weight;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.Venue;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** The place lies 500 m above the sea. */
class AltitudeRuleTest {
  @ParameterizedTest
  @CsvSource({
    "IOS,     649,  ,   0",
    "IOS,     651,  ,   0.5",
    "IOS,     349,  ,   0.5",
    "IOS,     678,  10, 0",
    "IOS,     681,  10, 0.5",
    "IOS,     0,    ,   0",
    "IOS,     ,     ,   0",
    "ANDROID, 734,  ,   0",
    "ANDROID, 736,  ,   0.5",
    "ANDROID, 245,  ,   0",
    "ANDROID, 243,  ,   0.5",
    "WEB,     734,  ,   0",
    "UNKNOWN, 243,  ,   0.5",
    "ANDROID, 0,    ,   0"
  })
  void anotherHeightWeighsALittle(
      Platform platform, @Nullable Double altitude, @Nullable Double error, double weight) {
    var place = new Venue(FENCE, null, null, 500.0);
    var claim = fix().on(platform).altitude(altitude, error).claim();
    var verdict = judge(claim, place, History.none(), VerificationPolicy.standard());

    assertThat(weight(verdict, "ALTITUDE_MISMATCH")).isEqualTo(weight);
    assertThat(weight(judge(claim), "ALTITUDE_MISMATCH")).as("no known height").isZero();
  }
}

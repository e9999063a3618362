package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.COURT_HOUSE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.FENCE;
import static org.verifiedcompliance.domain.verification.FixBuilder.fix;
import static org.verifiedcompliance.domain.verification.Verdicts.by;
import static org.verifiedcompliance.domain.verification.Verdicts.judge;
import static org.verifiedcompliance.domain.verification.Verdicts.reason;
import static org.verifiedcompliance.domain.verification.Verdicts.weight;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.DeviceStatement;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.Venue;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

class MadeUpRulesTest {
  @ParameterizedTest
  @CsvSource({
    "IOS, 5, 3",
    "IOS, 6, 0",
    "IOS, 0, 3",
    "IOS, , 0",
    "ANDROID, 5, 3",
    "ANDROID, 6, 0",
    "WEB, 2, 0",
    "UNKNOWN, 2, 0"
  })
  void fewerDecimalsThanThePlatformGivesAreLookedAt(
      Platform platform, @Nullable Integer decimals, double weight) {
    var verdict = judge(fix().on(platform).decimals(decimals).claim());

    assertThat(weight(verdict, "ROUND_COORD")).isEqualTo(weight);
    assertThat(verdict.flag()).isEqualTo(weight > 0 ? LocationFlag.REVIEW : LocationFlag.VERIFIED);
  }

  @Test
  void anApproximatePlaceIsRoundedOnPurpose() {
    var coarse = fix().decimals(2).accuracy(2_000.0).claim();
    var flagged =
        by(
            fix().decimals(2).claim(),
            new DeviceStatement(null, null, true, Attestation.ABSENT, false));

    assertThat(weight(judge(coarse), "ROUND_COORD")).isZero();
    assertThat(weight(judge(flagged), "ROUND_COORD")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 2.5", "0.48, 2.5", "0.52, 0", "14, 0"})
  void thePublishedPointItselfIsLookedAt(double north, double weight) {
    var verdict = judgePublished(north);

    assertThat(weight(verdict, "VENUE_EXACT")).isEqualTo(weight);
    assertThat(verdict.flag()).isEqualTo(weight > 0 ? LocationFlag.REVIEW : LocationFlag.VERIFIED);
  }

  @Test
  void aPointThatCameFromAPhoneIsNoTrap() {
    assertThat(reason(judge(fix().at(0, 0).claim()), "VENUE_EXACT")).isEmpty();
  }

  private static Verdict judgePublished(double north) {
    var published = new Venue(FENCE, "Court House", COURT_HOUSE, null);
    return judge(
        fix().at(north, 0).claim(), published, History.none(), VerificationPolicy.standard());
  }
}

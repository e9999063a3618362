package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.FixBuilder.fix;
import static org.verifiedcompliance.domain.verification.Verdicts.by;
import static org.verifiedcompliance.domain.verification.Verdicts.codes;
import static org.verifiedcompliance.domain.verification.Verdicts.device;
import static org.verifiedcompliance.domain.verification.Verdicts.judge;
import static org.verifiedcompliance.domain.verification.Verdicts.reason;
import static org.verifiedcompliance.domain.verification.Verdicts.seenBy;
import static org.verifiedcompliance.domain.verification.Verdicts.weight;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.verification.Assurance;
import org.verifiedcompliance.domain.verification.Attestation;
import org.verifiedcompliance.domain.verification.ClaimFixture;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.PolicySetting;
import org.verifiedcompliance.domain.verification.Verdict;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

class DeviceRulesTest {
  @ParameterizedTest
  @CsvSource({
    "ABSENT, VERIFIED, 0",
    "PASSED, VERIFIED, -1.5",
    "FAILED, REVIEW, 4",
    "FORGED, REJECTED, 0"
  })
  void theMakersWordWeighs(Attestation attestation, LocationFlag expected, double weight) {
    var verdict = attested(attestation);

    assertThat(verdict.flag()).isEqualTo(expected);
    assertThat(weight(verdict, "ATTESTATION")).isEqualTo(weight);
  }

  @Test
  void noWordOfTheMakerIsSilent() {
    assertThat(codes(attested(Attestation.ABSENT))).containsExactly("INSIDE_PROBABILITY");
    assertThat(attested(Attestation.PASSED).confidence())
        .isGreaterThan(attested(Attestation.ABSENT).confidence());
    assertThat(attested(Attestation.PASSED).assurance()).isEqualTo(Assurance.GEO_CORROBORATED);
    assertThat(attested(Attestation.FAILED).assurance()).isEqualTo(Assurance.GEO);
  }

  @Test
  void aCarMayTellThePlace() {
    var verdict = judge(fix().accessory(true).claim());

    assertThat(verdict.flag()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(weight(verdict, "EXTERNAL_ACCESSORY")).isEqualTo(0.5);
    assertThat(reason(judge(fix().accessory(false).claim()), "EXTERNAL_ACCESSORY")).isEmpty();
  }

  @Test
  void aPhoneForTwoIsLookedAt() {
    var verdict = judge(fix().claim(), shared(1));

    assertThat(verdict.flag()).isEqualTo(LocationFlag.REVIEW);
    assertThat(weight(verdict, "DEVICE_SHARED")).isEqualTo(3);
    assertThat(codes(judge(fix().claim(), shared(0)))).doesNotContain("DEVICE_SHARED");
  }

  @Test
  void aFamilysPhoneMayBeAllowedAndAKioskIsThereToBeShared() {
    var family = VerificationPolicy.standard().with(PolicySetting.DEVICE_SHARED_UP_TO, 3);

    assertThat(judge(fix().claim(), ClaimFixture.PLACE, shared(3), family).flag())
        .isEqualTo(LocationFlag.VERIFIED);
    assertThat(judge(fix().claim(), ClaimFixture.PLACE, shared(4), family).flag())
        .isEqualTo(LocationFlag.REVIEW);
    assertThat(codes(judge(seenBy(fix().claim(), Corroboration.KIOSK), shared(40))))
        .doesNotContain("DEVICE_SHARED");
  }

  private static Verdict attested(Attestation attestation) {
    return judge(by(fix().claim(), device(null, attestation)));
  }

  private static History shared(int others) {
    return new History(null, List.of(), List.of(), others, null);
  }
}

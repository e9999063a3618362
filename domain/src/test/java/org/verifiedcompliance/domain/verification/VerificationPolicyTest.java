package org.verifiedcompliance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerificationPolicyTest {
  private static final VerificationPolicy STANDARD = VerificationPolicy.standard();

  @Test
  void theHashCoversTheCanonicalText() throws Exception {
    var text = STANDARD.canonicalText().getBytes(StandardCharsets.UTF_8);
    var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));

    assertThat(STANDARD.version()).isEqualTo(new PolicyVersion("1", hash));
  }

  @Test
  void theCanonicalTextNamesEveryNumberWithItsUnit() {
    assertThat(STANDARD.canonicalText().lines())
        .hasSize(PolicySetting.values().length + 1)
        .startsWith("ENFORCEMENT=ENFORCE", "VERIFIED_FROM=0.85 share")
        .contains("APPROXIMATE_FROM=1000 m", "FIX_STALE=120 s", "DRIFT_SPEED=1.5 m/s");
  }

  @ParameterizedTest
  @EnumSource
  void everyNumberChangesTheHash(PolicySetting setting) {
    var other = changed(setting);

    assertThat(other.version().hash()).isNotEqualTo(STANDARD.version().hash());
    assertThat(other.with(setting, setting.standard())).isEqualTo(STANDARD);
    assertThat(STANDARD.get(setting)).isEqualTo(setting.standard());
  }

  @Test
  void theConsequenceChangesTheHashAndTheNameDoesNot() {
    assertThat(STANDARD.with(Enforcement.OBSERVE).version().hash())
        .isNotEqualTo(STANDARD.version().hash());
    assertThat(STANDARD.named("court-2").version())
        .isEqualTo(new PolicyVersion("court-2", STANDARD.version().hash()));
    assertThat(STANDARD.named("court-2")).isNotEqualTo(STANDARD);
  }

  @Test
  void theStandardIsEnforced() {
    assertThat(STANDARD.enforcement()).isEqualTo(Enforcement.ENFORCE);
    assertThat(STANDARD.with(Enforcement.OBSERVE).enforcement()).isEqualTo(Enforcement.OBSERVE);
  }

  @Test
  void equalPoliciesLookEqual() {
    var same = STANDARD.named("1");

    assertThat(same).isEqualTo(STANDARD).hasSameHashCodeAs(STANDARD);
    assertThat(same).hasToString("VerificationPolicy 1 " + STANDARD.version().hash());
    assertThat(STANDARD).isNotEqualTo("1");
  }

  @Test
  void numbersThatNoRuleCanUseAreRefused() {
    for (var bad : new double[] {Double.NaN, -1, 1.1, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> STANDARD.with(PolicySetting.VERIFIED_FROM, bad))
          .withMessageContaining("VERIFIED_FROM");
    }
  }

  @Test
  void limitsThatContradictEachOtherAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.with(PolicySetting.FIX_FRESH, 121));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.with(PolicySetting.CLOCK_FINE, 301));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasWrittenDownIsReadAgain(PolicySetting setting) {
    var policy = changed(setting).with(Enforcement.OBSERVE).named("court-2");

    assertThat(VerificationPolicy.read("court-2", policy.canonicalText())).isEqualTo(policy);
  }

  @Test
  void aTextFromBeforeASettingExistedHasItsStandardValue() {
    var text = STANDARD.canonicalText().replaceFirst("DRIFT_SPEED=.*\n", "GONE_SINCE=3 m\n");

    assertThat(VerificationPolicy.read("1", text)).isEqualTo(STANDARD);
  }

  @Test
  void whatIsNoPolicyIsNotRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerificationPolicy.read("1", "the policy of the house"));
  }

  @Test
  void anInheritedNumberFollowsAChosenOneThatItContradicts() {
    var fresh = STANDARD.overriddenBy(Map.of(PolicySetting.FIX_FRESH, 300.0));
    assertThat(fresh.get(PolicySetting.FIX_STALE)).isEqualTo(300);
    var stale = STANDARD.overriddenBy(Map.of(PolicySetting.FIX_STALE, 20.0));
    assertThat(stale.get(PolicySetting.FIX_FRESH)).isEqualTo(20);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            STANDARD.overriddenBy(
                Map.of(PolicySetting.FIX_FRESH, 9.0, PolicySetting.FIX_STALE, 8.0)));
  }

  private static VerificationPolicy changed(PolicySetting setting) {
    var standard = setting.standard();
    return STANDARD.with(setting, standard == 0 ? 0.25 : standard * 0.99);
  }

  @Test
  void theHashCoversOtherRulesTooAndTheTextBringsThemBack() {
    var alone = VerificationPolicy.standard();
    var covering = alone.covering("ATTENDANCE_MINIMUM_SHARE=0.5 share\n").named("2");

    assertThat(covering.version().hash()).isNotEqualTo(alone.version().hash());
    assertThat(VerificationPolicy.read("2", covering.canonicalText())).isEqualTo(covering);
    assertThat(covering.with(PolicySetting.FIX_FRESH, 7).canonicalText())
        .endsWith("ATTENDANCE_MINIMUM_SHARE=0.5 share\n");
    assertThat(covering.covering("").named("1")).isEqualTo(alone);
  }
}

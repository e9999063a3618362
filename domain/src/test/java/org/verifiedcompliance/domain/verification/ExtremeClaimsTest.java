package org.verifiedcompliance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.COURT_HOUSE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.ClaimFixture.claim;
import static org.verifiedcompliance.domain.verification.ClaimFixture.fix;
import static org.verifiedcompliance.domain.verification.ClaimFixture.taken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.geo.Meters;

/** Whoever embeds the rules may hand on what a phone says as it is: nonsense is judged, too. */
class ExtremeClaimsTest {
  private static final LocationFix GOOD = fix(10, 8.0);

  static Stream<Instant> times() {
    return Stream.of(Instant.MIN, Instant.EPOCH, Instant.MAX);
  }

  @ParameterizedTest
  @MethodSource("times")
  void aReadingOfAnyTimeIsStale(Instant time) {
    var verdict = Verdicts.judge(claim(taken(GOOD, time)));

    assertThat(verdict.flag()).isEqualTo(LocationFlag.UNVERIFIABLE);
    assertThat(Verdicts.codes(verdict)).contains("FIX_STALE");
  }

  @ParameterizedTest
  @MethodSource("times")
  void aClockOfAnyTimeIsWrong(Instant time) {
    var fixes = List.of(taken(GOOD, time));
    var verdict = Verdicts.judge(new LocationClaim(fixes, NOON, NOON, time, null));

    assertThat(verdict.flag()).isEqualTo(LocationFlag.REVIEW);
    assertThat(Verdicts.codes(verdict)).contains("CLOCK_SKEW");
  }

  @ParameterizedTest
  @MethodSource("times")
  void anyTimeMayBeTheOneThatIsJudged(Instant time) {
    var trusted = new TrustedFix(COURT_HOUSE, new Meters(5), NOON, Duration.ZERO);
    var history = new History(trusted, List.of(GOOD), List.of(), 0, null);
    var window = new TimeWindow(NOON, NOON);
    var verdict =
        Verdicts.judge(new LocationClaim(List.of(GOOD), time, NOON, null, window), history);

    assertThat(verdict.flag()).isNotEqualTo(LocationFlag.VERIFIED);
    assertThat(Verdicts.codes(verdict)).contains("OUTSIDE_WINDOW");
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.1e7, 1e12, 1.8446744073709552e19, Double.MAX_VALUE})
  void anErrorLargerThanTheEarthDecidesNothing(double accuracy) {
    var verdict = Verdicts.judge(claim(fix(10, accuracy)));

    assertThat(verdict.flag()).isEqualTo(LocationFlag.UNVERIFIABLE);
    assertThat(Verdicts.codes(verdict)).contains("ACCURACY_INSUFFICIENT", "APPROXIMATE_ONLY");
  }
}

package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.FixBuilder.fix;
import static org.verifiedcompliance.domain.verification.FixBuilder.place;
import static org.verifiedcompliance.domain.verification.Verdicts.codes;
import static org.verifiedcompliance.domain.verification.Verdicts.judge;
import static org.verifiedcompliance.domain.verification.Verdicts.reason;
import static org.verifiedcompliance.domain.verification.Verdicts.weight;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.TrustedFix;

class TravelRulesTest {
  private static final Coordinate LOS_ANGELES = new Coordinate(33.94, -118.4);

  @ParameterizedTest
  @CsvSource({
    // km away, seconds ago, accuracy there, accuracy here, weight
    "289,   1000, 12, 12,  0",
    "291,   1000, 12, 12,  1.5",
    "291,   1000, 12, 101, 0",
    "291,   1000, 101, 12, 0",
    "291,   1000, 100, 100, 1.5",
    "339,   1000, 12, 12,  1.5",
    "341,   1000, 12, 12,  4",
    "341,   1000, 12, 51,  1.5",
    "341,   1000, 51, 12,  1.5",
    "0.35,  0,    12, 12,  1.5",
    "0.35,  0,    40, 40,  0"
  })
  void aSpeedThatNobodyReachesWeighs(
      double kilometers, long seconds, double there, double here, double weight) {
    var trusted = trusted(place(kilometers * 1000, 0), there, seconds, 0);
    var verdict = judge(fix().at(0, 0).accuracy(here).claim(), history(trusted));

    assertThat(weight(verdict, "IMPOSSIBLE_TRAVEL")).isEqualTo(weight);
  }

  @Test
  void bothAccuraciesAreTakenOffTwice() {
    var trusted = trusted(place(300_000, 0), 20, 1_000, 0);
    var reason =
        reason(judge(fix().at(0, 0).accuracy(30.0).claim(), history(trusted)), "IMPOSSIBLE_TRAVEL")
            .orElseThrow();

    assertThat(reason.value()).isCloseTo(299.9, within(0.6));
    assertThat(reason.limit()).isEqualTo(290);
    assertThat(reason.message()).contains("300 km from here").contains("km/h");
  }

  /** 4,000 km in 89 s: the phone kept the departure's reading. */
  @Test
  void aPlaneAndThenAStaleReadingIsNoJourney() {
    var trusted = trusted(LOS_ANGELES, 5, 89, 0);

    var stale = fix().before(5 * 3600).claim();
    assertThat(codes(judge(stale, history(trusted)))).doesNotContain("IMPOSSIBLE_TRAVEL");
    var kept = trusted(LOS_ANGELES, 5, 89, 5 * 3600);
    assertThat(judge(fix().claim(), history(kept)).flag()).isEqualTo(LocationFlag.VERIFIED);
  }

  @Test
  void whoCameByAnAirlinerIsNotEvenAsked() {
    var trusted = trusted(LOS_ANGELES, 8, Duration.ofHours(10).toSeconds(), 0);
    var verdict = judge(fix().claim(), history(trusted));

    assertThat(codes(verdict)).doesNotContain("IMPOSSIBLE_TRAVEL");
    assertThat(verdict.flag()).isEqualTo(LocationFlag.VERIFIED);
  }

  @Test
  void whoWasOnAnotherContinentMinutesAgoIsLookedAt() {
    var verdict = judge(fix().claim(), history(trusted(LOS_ANGELES, 8, 600, 0)));

    assertThat(verdict.flag()).isEqualTo(LocationFlag.REVIEW);
  }

  @Test
  void aReadingWithoutAccuracyOrAnUnknownPastTellsNoSpeed() {
    var trusted = history(trusted(LOS_ANGELES, 8, 600, 0));

    assertThat(codes(judge(fix().accuracy(null).claim(), trusted)))
        .doesNotContain("IMPOSSIBLE_TRAVEL");
    assertThat(codes(judge(fix().claim(), History.none()))).doesNotContain("IMPOSSIBLE_TRAVEL");
  }

  private static TrustedFix trusted(Coordinate at, double accuracy, long secondsAgo, long age) {
    return new TrustedFix(
        at, new Meters(accuracy), NOON.minusSeconds(secondsAgo), Duration.ofSeconds(age));
  }

  private static History history(TrustedFix trusted) {
    return new History(trusted, List.of(), List.of(), 0, null);
  }
}

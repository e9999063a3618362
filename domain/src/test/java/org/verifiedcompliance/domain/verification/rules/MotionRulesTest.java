package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.FixBuilder.fix;
import static org.verifiedcompliance.domain.verification.Verdicts.codes;
import static org.verifiedcompliance.domain.verification.Verdicts.followed;
import static org.verifiedcompliance.domain.verification.Verdicts.judge;
import static org.verifiedcompliance.domain.verification.Verdicts.reason;
import static org.verifiedcompliance.domain.verification.Verdicts.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.LocationFlag;
import org.verifiedcompliance.domain.verification.Platform;

class MotionRulesTest {
  @Test
  void aJumpToACellTowerAndBackDecidesNothing() {
    var jump = fix().at(2_000, 0).accuracy(5.0).before(10).build();
    var claim = claim(fix().before(20).build(), jump, fix().build());
    var verdict = judge(claim);

    assertThat(verdict.flag()).isEqualTo(LocationFlag.VERIFIED);
    assertThat(verdict.deciding()).isNotEqualTo(jump);
    assertThat(codes(verdict)).contains("TELEPORT_RETURN");
    assertThat(reason(verdict, "TELEPORT_RETURN").orElseThrow().weight()).isZero();
  }

  @Test
  void aJumpIsKnownByTheReadingsBefore() {
    var jump = fix().at(2_000, 0).accuracy(5.0).before(10).build();
    var verdict = judge(claim(jump, fix().build()), followed(List.of(fix().before(20).build())));

    assertThat(codes(verdict)).contains("TELEPORT_RETURN");
    assertThat(verdict.flag()).isEqualTo(LocationFlag.VERIFIED);
  }

  @Test
  void aJumpIntoTheFenceDoesNotVerify() {
    var claim =
        claim(
            fix().at(5_000, 0).before(20).build(),
            fix().accuracy(5.0).before(10).build(),
            fix().at(5_000, 3).build());

    assertThat(judge(claim).flag()).isEqualTo(LocationFlag.REJECTED);
  }

  @Test
  void aJumpWithoutReturnASlowWayAndAVagueReadingAreNoHops() {
    var away = fix().at(2_000, 0).accuracy(5.0).before(10).build();
    var slow = fix().at(90, 0).before(10).build();
    var vague = fix().at(2_000, 0).accuracy(1_500.0).before(10).build();

    assertThat(codes(judge(claim(fix().before(20).build(), away, fix().at(2_010, 0).build()))))
        .doesNotContain("TELEPORT_RETURN");
    assertThat(codes(judge(claim(fix().before(20).build(), slow, fix().build()))))
        .doesNotContain("TELEPORT_RETURN");
    assertThat(codes(judge(claim(fix().before(20).build(), vague, fix().build()))))
        .doesNotContain("TELEPORT_RETURN");
  }

  @Test
  void whereNothingElseIsSentTheJumpDecides() {
    var jump = fix().at(2_000, 0).accuracy(5.0).before(1).build();
    var trail = List.of(fix().before(3).build(), fix().build());

    assertThat(judge(claim(jump), followed(trail)).deciding()).isEqualTo(jump);
  }

  @ParameterizedTest
  @CsvSource({
    // travelled, reported, weight
    "10, 10, 0",
    "10, 15, 0",
    "10, 15.2, 1",
    "10, 4.8, 1",
    "10, , 0",
    "10, 0, 0",
    "1, 5.9, 0",
    "1, 6.2, 1",
    "30, 16, 0",
    "30, 14.8, 1"
  })
  void aReportedSpeedThatIsNotThatOfTheStepsWeighs(
      double travelled, @Nullable Double reported, double weight) {
    assertThat(weight(judge(drive(travelled, 2, reported, null, 6)), "SPEED_MISMATCH"))
        .isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource({
    // speed, reported direction of a way to the north, weight
    "10, 59, 0",
    "10, 61, 0.5",
    "10, 301, 0",
    "10, 299, 0.5",
    "10, 180, 0.5",
    "10, , 0",
    "10, 0, 0",
    "2.9, 180, 0"
  })
  void aReportedDirectionThatIsNotThatOfTheStepsWeighs(
      double travelled, @Nullable Double reported, double weight) {
    assertThat(weight(judge(drive(travelled, 2, null, reported, 6)), "HEADING_MISMATCH"))
        .isEqualTo(weight);
  }

  @Test
  void fewStepsAndLongOnesTellNoSpeed() {
    assertThat(codes(judge(drive(10, 2, 40.0, 180.0, 5)))).isEqualTo(List.of("INSIDE_PROBABILITY"));
    assertThat(codes(judge(drive(1, 11, 40.0, 180.0, 6)))).isEqualTo(List.of("INSIDE_PROBABILITY"));
  }

  /** Two thirds of the readings of moving Android phones say that they do not move. */
  @Test
  void zeroSpeedWhileMovingIsHonest() {
    var fixes = new ArrayList<LocationFix>();
    for (var i = 0; i < 12; i++) {
      var said = i % 3 == 0 ? 1.4 : 0.0;
      fixes.add(
          fix().at(1.4 * 2 * i, 0).moving(said, said == 0 ? 0.0 : 1).before(24 - 2 * i).build());
    }

    assertThat(codes(judge(new LocationClaim(fixes, NOON, NOON, NOON, null))))
        .containsExactly("INSIDE_PROBABILITY");
  }

  /** A phone that drives northward past the place. */
  private static LocationClaim drive(
      double speed, double pace, @Nullable Double reported, @Nullable Double heading, int count) {
    return claim(
        IntStream.range(0, count)
            .mapToObj(i ->
                fix()
                    .on(Platform.IOS)
                    .at((i - count / 2) * speed * pace, 0)
                    .moving(reported, heading)
                    .before((count - 1 - i) * pace)
                    .build())
            .toArray(LocationFix[]::new));
  }

  private static LocationClaim claim(LocationFix... fixes) {
    return new LocationClaim(List.of(fixes), NOON, NOON, NOON, null);
  }
}

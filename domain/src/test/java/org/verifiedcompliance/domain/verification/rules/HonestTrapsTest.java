package org.verifiedcompliance.domain.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verifiedcompliance.domain.verification.ClaimFixture.COURT_HOUSE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.FixBuilder.fix;
import static org.verifiedcompliance.domain.verification.LocationFlag.REVIEW;
import static org.verifiedcompliance.domain.verification.LocationFlag.UNVERIFIABLE;
import static org.verifiedcompliance.domain.verification.LocationFlag.VERIFIED;
import static org.verifiedcompliance.domain.verification.Verdicts.codes;
import static org.verifiedcompliance.domain.verification.Verdicts.followed;
import static org.verifiedcompliance.domain.verification.Verdicts.judge;
import static org.verifiedcompliance.domain.verification.Verdicts.weight;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.geo.CircleFence;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.ClaimFixture;
import org.verifiedcompliance.domain.verification.Corroboration;
import org.verifiedcompliance.domain.verification.History;
import org.verifiedcompliance.domain.verification.LocationClaim;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.Verdicts;
import org.verifiedcompliance.domain.verification.VerificationPolicy;

/** What honest phones do and naive rules take for a lie. */
class HonestTrapsTest {
  private static final CircleFence HALL = new CircleFence(COURT_HOUSE, new Meters(150));

  /** A hold of 110 s was measured, at a reading each second or each minute. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 60})
  void anAndroidPhoneAtRestHoldsItsPoint(int pace) {
    var fixes =
        IntStream.range(0, 120).mapToObj(i -> fix().before((long) pace * i).build()).toList();

    assertThat(judge(claim(fixes)).flag()).isEqualTo(VERIFIED);
  }

  /** Hours of presence, one reading a minute, each held against the ones before. */
  @Test
  void hoursAtRestAreNoSignOfALie() {
    var trail = IntStream.range(1, 300).mapToObj(i -> fix().before(60L * i).build()).toList();
    var verdict = judge(fix().claim(), followed(trail));

    assertThat(verdict.flag()).isEqualTo(VERIFIED);
    assertThat(weight(verdict, "FROZEN")).isEqualTo(1);
  }

  @Test
  void anIphoneIndoorsGives65MetresAgainAndAgain() {
    var fixes =
        IntStream.range(0, 10)
            .mapToObj(i ->
                fix().on(Platform.IOS).at(20 + i * 0.3, 14).accuracy(65.0).before(5L * i).build())
            .toList();
    var verdict =
        judge(
            claim(fixes),
            ClaimFixture.unpublished(HALL),
            History.none(),
            VerificationPolicy.standard());

    assertThat(verdict.flag()).isEqualTo(VERIFIED);
    assertThat(codes(verdict)).containsExactly("INSIDE_PROBABILITY");
  }

  @Test
  void aReadingOf471HoursAgoSaysNothingThoughItClaimsTwelveMetres() {
    var cached = fix().before(Duration.ofHours(471).toSeconds()).build();

    assertThat(judge(claim(List.of(cached))).flag()).isEqualTo(UNVERIFIABLE);
    assertThat(judge(claim(List.of(cached, fix().build()))).flag()).isEqualTo(VERIFIED);
  }

  @Test
  void aCellTowerSaysTooLittleToHoldAgainstAnybody() {
    var tower = fix().at(1_400, 0).accuracy(1_700.0).claim();

    assertThat(judge(tower).flag()).isEqualTo(UNVERIFIABLE);
    assertThat(judge(Verdicts.seenBy(tower, Corroboration.VENUE_CODE)).flag()).isEqualTo(VERIFIED);
  }

  @Test
  void aClockThatIsAnHourOffIsLookedAtAndNotRejected() {
    for (var seconds : new long[] {3_600, -3_600}) {
      assertThat(judge(ClaimFixture.skewed(fix().build(), seconds)).flag()).isEqualTo(REVIEW);
    }
  }

  /** JavaScript writes 52.5 for 52.5000000; the other axis shows that nothing was rounded. */
  @Test
  void aCoordinateMayEndInZeros() {
    var north = new Coordinate(52.5, 13.4132771);
    var fence = new CircleFence(new Coordinate(52.5001, 13.4133), new Meters(150));
    var claim = fix().on(Platform.IOS).at(north).decimals(7).claim();

    assertThat(
            judge(
                    claim,
                    ClaimFixture.unpublished(fence),
                    History.none(),
                    VerificationPolicy.standard())
                .flag())
        .isEqualTo(VERIFIED);
  }

  /** What is new decides: neither the trail before nor one reading of it hides a frozen trace. */
  @Test
  void hoursOfPresenceHideNothingThatIsNew() {
    var moving =
        IntStream.range(10, 200)
            .mapToObj(i -> fix().on(Platform.IOS).at(i % 7, i % 5).before(60L * i).build());
    var frozen =
        IntStream.range(0, 5).mapToObj(i -> fix().on(Platform.IOS).before(5L * i).build()).toList();

    assertThat(weight(judge(claim(frozen), followed(moving.toList())), "FROZEN")).isEqualTo(4);
  }

  @Test
  void whatFrozeEarlierIsNotHeldAgainstALaterReading() {
    var frozen =
        IntStream.range(10, 20).mapToObj(i -> fix().on(Platform.IOS).before(5L * i).build());

    assertThat(judge(fix().on(Platform.IOS).at(9, 3).claim(), followed(frozen.toList())).flag())
        .isEqualTo(VERIFIED);
  }

  @Test
  void jitterIsSeenAfterHoursOfPresence() {
    var presence = IntStream.range(10, 200).mapToObj(i -> fix().before(60L * i).build()).toList();
    var jitter =
        IntStream.range(0, 25)
            .mapToObj(i -> fix().at((i * 7) % 11, (i * 5) % 13).before(2L * i).build())
            .toList();

    assertThat(weight(judge(claim(jitter), followed(presence)), "WHITE_JITTER")).isEqualTo(3);
  }

  /** A buffer that is sent again with the next operation tells nothing new. */
  @Test
  void theSameReadingsSentTwiceCountOnce() {
    var fixes = IntStream.range(0, 4).mapToObj(i -> fix().on(Platform.IOS).before(i).build());
    var buffer = fixes.toList();
    var twice = Stream.concat(buffer.stream(), buffer.stream()).toList();

    assertThat(judge(claim(twice), followed(buffer)).flag()).isEqualTo(VERIFIED);
  }

  private static LocationClaim claim(List<LocationFix> fixes) {
    return new LocationClaim(fixes, NOON, NOON, NOON, null);
  }
}

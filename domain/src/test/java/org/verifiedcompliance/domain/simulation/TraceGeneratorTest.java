package org.verifiedcompliance.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;
import org.verifiedcompliance.domain.verification.LocationFix;
import org.verifiedcompliance.domain.verification.Platform;
import org.verifiedcompliance.domain.verification.TracePrint;

class TraceGeneratorTest {
  private static final int CLAIMS = 300;
  private static final Wgs84Geodesic GEODESIC = new Wgs84Geodesic();

  private final TraceGenerator generator = new TraceGenerator(1);

  @ParameterizedTest
  @EnumSource(HonestClass.class)
  void theSameSeedGivesTheSameHonestClaim(HonestClass kind) {
    var first = new TraceGenerator(7).honest(kind, Platform.IOS, 3);

    assertThat(new TraceGenerator(7).honest(kind, Platform.IOS, 3)).isEqualTo(first);
    assertThat(new TraceGenerator(7).honest(kind, Platform.IOS, 4)).isNotEqualTo(first);
    assertThat(new TraceGenerator(8).honest(kind, Platform.IOS, 3)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(SpoofClass.class)
  void theSameSeedGivesTheSameSpoofedClaim(SpoofClass kind) {
    var first = new TraceGenerator(7).spoofed(kind, Platform.ANDROID, 3);

    assertThat(new TraceGenerator(7).spoofed(kind, Platform.ANDROID, 3)).isEqualTo(first);
    assertThat(new TraceGenerator(7).spoofed(kind, Platform.ANDROID, 4)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(HonestClass.class)
  void honestPeopleAreWithinHalfTheRadius(HonestClass kind) {
    assertThat(honest(kind, Platform.ANDROID))
        .allSatisfy(made ->
            assertThat(fromTheMiddle(made)).isLessThan(kind == HonestClass.OPEN_SKY ? 1_000 : 78));
  }

  @Test
  void whoIsAwayIsAway() {
    assertThat(generator.spoofed(SpoofClass.AWAY_250_M, Platform.IOS, 1))
        .satisfies(made -> assertThat(fromTheMiddle(made)).isCloseTo(250, within(1.0)));
    assertThat(generator.spoofed(SpoofClass.AWAY_1_KM, Platform.IOS, 1))
        .satisfies(made -> assertThat(fromTheMiddle(made)).isCloseTo(1_000, within(2.0)));
  }

  /** What phones say of their accuracy holds as often as in the study's table of real ones. */
  @Test
  void theAccuracyMeansWhatItMeansOnRealPhones() {
    assertThat(withinAccuracy(HonestClass.OPEN_SKY, Platform.ANDROID)).isBetween(0.62, 0.75);
    assertThat(withinAccuracy(HonestClass.OPEN_SKY, Platform.IOS)).isBetween(0.57, 0.70);
    assertThat(withinAccuracy(HonestClass.INDOOR_WIFI, Platform.ANDROID)).isGreaterThan(0.97);
    assertThat(withinAccuracy(HonestClass.INDOOR_WIFI, Platform.IOS)).isGreaterThan(0.97);
    assertThat(withinAccuracy(HonestClass.URBAN_CANYON, Platform.ANDROID)).isLessThan(0.4);
    assertThat(withinAccuracy(HonestClass.CELL_ONLY, Platform.ANDROID)).isGreaterThan(0.9);
  }

  @Test
  void onlyAndroidRepeatsItsPointAtRest() {
    assertThat(repeats(HonestClass.STATIC_HOLD, Platform.ANDROID)).isGreaterThan(0.8);
    assertThat(repeats(HonestClass.STATIC_HOLD, Platform.IOS)).isLessThan(0.01);
  }

  @Test
  void oneReadingInTwoHundredJumpsToACellTower() {
    var jumps =
        fixes(HonestClass.STATIC_HOLD, Platform.IOS)
            .mapToInt(fix -> accuracy(fix) >= 500 ? 1 : 0)
            .average()
            .orElseThrow();

    assertThat(jumps).isCloseTo(0.005, within(0.003));
  }

  @Test
  void anIphoneIndoorsSays65MetresAndGivesAllDigits() {
    assertThat(fixes(HonestClass.INDOOR_WIFI, Platform.IOS))
        .allSatisfy(fix -> assertThat(fix.decimals()).isGreaterThan(7))
        .filteredOn(fix -> accuracy(fix) < 500)
        .allSatisfy(fix -> assertThat(accuracy(fix)).isEqualTo(65));
  }

  @Test
  void aReplayIsATraceThatIsKnown() {
    for (var i = 0; i < CLAIMS; i++) {
      var made = generator.spoofed(SpoofClass.OWN_REPLAY, Platform.IOS, i);

      assertThat(made.history().prints()).contains(TracePrint.of(made.claim().fixes()));
    }
  }

  @Test
  void aShiftedTraceKeepsItsMovement() {
    var similarities =
        IntStream.range(0, CLAIMS)
            .mapToObj(i -> generator.spoofed(SpoofClass.SHIFTED_KNOWN_TRACE, Platform.IOS, i))
            .mapToDouble(TraceGeneratorTest::similarityToKnown)
            .sorted()
            .toArray();

    assertThat(similarities[CLAIMS / 100]).isGreaterThan(0.6);
  }

  @Test
  void friendsDoNotMoveAlike() {
    assertThat(honest(HonestClass.FRIENDS_TOGETHER, Platform.IOS))
        .allSatisfy(made -> assertThat(similarityToKnown(made)).isLessThan(0.3));
  }

  private static double similarityToKnown(SimulatedClaim made) {
    var own = TracePrint.of(made.claim().fixes());
    return made.history().prints().stream().mapToDouble(own::similarity).max().orElse(0);
  }

  private List<SimulatedClaim> honest(HonestClass kind, Platform platform) {
    return IntStream.range(0, CLAIMS).mapToObj(i -> generator.honest(kind, platform, i)).toList();
  }

  private Stream<LocationFix> fixes(HonestClass kind, Platform platform) {
    return honest(kind, platform).stream().flatMap(made -> made.claim().fixes().stream());
  }

  /** Of the last readings, which were taken where the person now is. */
  private double withinAccuracy(HonestClass kind, Platform platform) {
    return honest(kind, platform).stream()
        .mapToInt(made -> error(made) <= accuracy(made.claim().fixes().getLast()) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static double error(SimulatedClaim made) {
    var last = made.claim().fixes().getLast();
    return GEODESIC.distance(last.position(), made.person()).value();
  }

  private double repeats(HonestClass kind, Platform platform) {
    ToDoubleFunction<List<LocationFix>> share =
        fixes ->
            IntStream.range(1, fixes.size())
                    .filter(i -> fixes.get(i).position().equals(fixes.get(i - 1).position()))
                    .count()
                / (fixes.size() - 1.0);
    return honest(kind, platform).stream()
        .mapToDouble(made -> share.applyAsDouble(made.claim().fixes()))
        .average()
        .orElseThrow();
  }

  private static double fromTheMiddle(SimulatedClaim made) {
    return GEODESIC.distance(made.person(), Objects.requireNonNull(made.venue().point())).value();
  }

  private static double accuracy(LocationFix fix) {
    return Objects.requireNonNull(fix.accuracy()).value();
  }
}

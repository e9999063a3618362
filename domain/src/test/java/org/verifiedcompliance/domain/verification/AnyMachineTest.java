package org.verifiedcompliance.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.verifiedcompliance.domain.geo.FenceFixture.square;
import static org.verifiedcompliance.domain.verification.ClaimFixture.COURT_HOUSE;
import static org.verifiedcompliance.domain.verification.ClaimFixture.NOON;
import static org.verifiedcompliance.domain.verification.ClaimFixture.claim;
import static org.verifiedcompliance.domain.verification.FixBuilder.fix;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verifiedcompliance.domain.geo.BadFenceException;
import org.verifiedcompliance.domain.geo.FenceFixture;
import org.verifiedcompliance.domain.geo.PolygonFence;
import org.verifiedcompliance.domain.geo.PolygonPart;

/**
 * The same claim gives the same verdict, and in the same words, whatever language a machine has.
 */
class AnyMachineTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG", "fa-IR"})
  void theLanguageOfTheMachineChangesNothing(String machine) {
    Locale.setDefault(Locale.ROOT);
    var verdicts = claims().map(Verdicts::judge).toList();
    var refusals = fences().map(AnyMachineTest::refusal).toList();

    Locale.setDefault(Locale.forLanguageTag(machine));

    assertThat(claims().map(Verdicts::judge)).containsExactlyElementsOf(verdicts);
    assertThat(fences().map(AnyMachineTest::refusal)).containsExactlyElementsOf(refusals);
  }

  private static Stream<LocationClaim> claims() {
    var rollover = Duration.ofDays(7 * 1_024);
    var jump = fix().at(2_000, 0).accuracy(5.0).before(10).build();
    var frozen = IntStream.range(0, 6).mapToObj(i -> fix().on(Platform.IOS).before(9 * i).build());
    return Stream.of(
        fix().decimals(3).claim(),
        fix().takenAt(NOON.minus(rollover)).claim(),
        claim(fix().before(20).build(), jump, fix().build()),
        claim(frozen.toArray(LocationFix[]::new)),
        fix().at(3_249, 0).claim());
  }

  private static Stream<List<PolygonPart>> fences() {
    var large = FenceFixture.roundish(COURT_HOUSE, 1_000, 200).parts().getFirst();
    return Stream.of(
        parts(1),
        parts(1_500),
        List.of(large, large),
        List.of(part(100), part(50)),
        List.of(PolygonPart.of(COURT_HOUSE, COURT_HOUSE)));
  }

  private static List<PolygonPart> parts(double half) {
    return List.of(part(half));
  }

  private static PolygonPart part(double half) {
    return new PolygonPart(square(COURT_HOUSE, half), List.of());
  }

  private static String refusal(List<PolygonPart> parts) {
    return catchThrowableOfType(BadFenceException.class, () -> PolygonFence.of(parts)).getMessage();
  }
}

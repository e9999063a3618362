package org.verifiedcompliance.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.verifiedcompliance.domain.geo.FenceFixture.lShape;
import static org.verifiedcompliance.domain.geo.FenceFixture.ring;
import static org.verifiedcompliance.domain.geo.FenceFixture.square;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.verifiedcompliance.domain.geo.plane.PlanePoint;

class PolygonFenceTest {
  private static final Coordinate LONDON = new Coordinate(51.5, -0.12);
  private static final Geodesic GEODESIC = new Wgs84Geodesic();

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void anLShapeWithAHoleIsAcceptedEverywhere(Coordinate place) {
    var fence = lShape(place);

    assertThat(fence.area()).isCloseTo(30_000 - 400, within(4.0));
    assertThat(fence.contains(at(place, -50, 50))).isTrue();
    assertThat(fence.contains(at(place, 50, 50))).isFalse();
    assertThat(fence.contains(at(place, -50, -50))).as("in the hole").isFalse();
    assertThat(fence.contains(at(place, -50, -30))).isTrue();
    assertThat(fence.contains(at(place, -150, -30))).isFalse();
    assertThat(GEODESIC.distance(fence.center(), place).value()).isLessThan(30);
  }

  @ParameterizedTest
  @FieldSource("org.verifiedcompliance.domain.geo.FenceFixture#PLACES")
  void theDirectionOfRingsIsPutRight(Coordinate place) {
    var outline = square(place, 100);
    var hole = square(place, 20);
    var right = fence(outline, turned(hole));

    assertThat(fence(turned(outline), hole)).isEqualTo(right).hasSameHashCodeAs(right);
    assertThat(fence(turned(outline), turned(hole))).isEqualTo(right);
    assertThat(right.parts().getFirst().outline()).isEqualTo(outline);
    assertThat(right.parts().getFirst().holes()).containsExactly(turned(hole));
    assertThat(PolygonFence.restored(right.parts())).isEqualTo(right);
    assertThat(right.shape().rings().getFirst().area()).isPositive();
    assertThat(right.shape().rings().getLast().area()).isNegative();
  }

  @Test
  void aClosingCornerIsDropped() {
    var open = square(LONDON, 100);
    var closed = new ArrayList<>(open);
    closed.add(open.getFirst());

    assertThat(fence(closed)).isEqualTo(fence(open));
  }

  @Test
  void aPolygonThatIsCutAtTheAntimeridianIsOneFence() {
    var west = List.of(at(10, 179.999), at(10, 180), at(10.001, 180), at(10.001, 179.999));
    var east = List.of(at(10, -180), at(10, -179.999), at(10.001, -179.999), at(10.001, -180));
    var cut = PolygonFence.of(List.of(part(west), part(east)));
    var whole =
        fence(
            List.of(at(10, 179.999), at(10, -179.999), at(10.001, -179.999), at(10.001, 179.999)));

    assertThat(cut.area()).isCloseTo(whole.area(), within(0.01));
    assertThat(cut.contains(at(10.0005, 179.9999999))).isTrue();
    assertThat(cut.contains(at(10.0005, -179.9999))).isTrue();
  }

  @Test
  void anIslandInAHoleIsAPartOfItsOwn() {
    var outer = new PolygonPart(square(LONDON, 100), List.of(square(LONDON, 60)));
    var fence = PolygonFence.of(List.of(outer, part(square(LONDON, 30))));

    assertThat(fence.contains(LONDON)).isTrue();
    assertThat(fence.contains(at(LONDON, 45, 0))).isFalse();
    assertThat(fence.contains(at(LONDON, 80, 0))).isTrue();
    assertThat(PolygonFence.of(List.of(outer, part(square(LONDON, 60)))).area())
        .as("a hole may be filled")
        .isCloseTo(40_000, within(4.0));
  }

  @Test
  void partsAndHolesMayTouch() {
    var left = part(ring(LONDON, -100, 0, 0, 0, 0, 100, -100, 100));
    var right = part(ring(LONDON, 0, 20, 100, 20, 100, 80, 0, 80));
    assertThat(PolygonFence.of(List.of(left, right)).area()).isCloseTo(16_000, within(3.0));

    var holes =
        List.of(ring(LONDON, -100, 0, -50, -20, -50, 20), ring(LONDON, 20, 20, 40, 20, 40, 40));
    assertThat(PolygonFence.of(List.of(new PolygonPart(square(LONDON, 100), holes))).area())
        .isCloseTo(40_000 - 1_000 - 200, within(3.0));
  }

  @Test
  void aLineThatCrossesItselfIsRefusedWithThePlace() {
    refused(
            "self-crossing",
            at(LONDON, 0, 0),
            part(ring(LONDON, -100, -100, 100, 100, 100, -100, -100, 100)))
        .withMessageContaining("ring 1 of polygon 1");
    refused(
        "self-crossing",
        at(LONDON, 0, 0),
        part(
            ring(
                LONDON, -100, -100, 100, -100, 100, 100, 0, 0, -100, 100, -100, 50, 0, 0, -100,
                -50)));
  }

  @Test
  void aLineThatTouchesItselfIsRefused() {
    refused(
        "self-crossing",
        at(LONDON, 0, -100),
        part(ring(LONDON, -100, -100, 100, -100, 100, 100, 0, -100, -100, 100)));
  }

  @Test
  void ringsThatCrossAreRefused() {
    refused(
            "rings-cross",
            at(LONDON, 100, -20),
            new PolygonPart(
                square(LONDON, 100), List.of(ring(LONDON, 50, -20, 150, -20, 150, 20, 50, 20))))
        .withMessageContaining("ring 2 of polygon 1");
    refused(
        "rings-cross",
        at(LONDON, 100, 0),
        part(ring(LONDON, 0, 0, 200, 0, 200, 200, 0, 200)),
        part(square(LONDON, 100)));
  }

  @Test
  void aHoleOutsideOfItsOutlineIsRefused() {
    refused(
        "hole-outside",
        null,
        new PolygonPart(square(LONDON, 100), List.of(square(at(LONDON, 300, 0), 20))));
    refused(
        "hole-outside", null, new PolygonPart(square(LONDON, 100), List.of(square(LONDON, 150))));
    // every corner of the hole lies on the outline of this cup, but its upper edge does not
    refused(
        "hole-outside",
        at(LONDON, 0, 100),
        new PolygonPart(
            ring(LONDON, -100, -100, 100, -100, 100, 100, 0, -50, -100, 100),
            List.of(ring(LONDON, -100, 100, 0, -50, 100, 100))));
  }

  @Test
  void holesThatOverlapAreRefused() {
    refused(
        "holes-overlap",
        null,
        new PolygonPart(square(LONDON, 100), List.of(square(LONDON, 50), square(LONDON, 20))));
    refused(
        "holes-overlap",
        null,
        new PolygonPart(square(LONDON, 100), List.of(square(LONDON, 20), square(LONDON, 20))));
  }

  @Test
  void partsThatOverlapAreRefused() {
    refused("parts-overlap", null, part(square(LONDON, 100)), part(square(LONDON, 50)));
    refused("parts-overlap", null, part(square(LONDON, 50)), part(square(LONDON, 100)));
    refused("parts-overlap", null, part(square(LONDON, 100)), part(square(LONDON, 100)));
    // their lines only touch
    refused(
        "parts-overlap",
        null,
        part(square(LONDON, 100)),
        part(ring(LONDON, -100, -100, 100, -100, 100, 100)));
  }

  @Test
  void tooFewCornersAreRefused() {
    refused(
        "too-few-corners",
        LONDON,
        new PolygonPart(List.of(LONDON, at(LONDON, 50, 0), LONDON), List.of()));
    refused("too-few-corners", null, new PolygonPart(List.of(), List.of()));
    refused(
        "too-few-corners", LONDON, new PolygonPart(square(LONDON, 100), List.of(List.of(LONDON))));
    refused("no-polygon", null);
  }

  @Test
  void repeatedCornersSpikesAndLinesAreRefused() {
    refused(
        "repeated-corner",
        at(LONDON, 100, 100),
        part(ring(LONDON, -100, -100, 100, -100, 100, 100, 100, 100, -100, 100)));
    refused(
        "spike",
        at(LONDON, 200, 0),
        part(ring(LONDON, -100, -100, 100, 0, 200, 0, 150, 0, -100, 100)));
    refused("no-area", null, part(ring(LONDON, 0, 0, 100, 100, 50, 50.004)));
  }

  @Test
  void everyLongitudeIsTheSameCornerAtThePole() {
    refused(
        "repeated-corner",
        new Coordinate(90, 0),
        part(
            List.of(
                new Coordinate(90, 0),
                new Coordinate(90, 120),
                new Coordinate(89.999, 120),
                new Coordinate(89.999, 0))));
  }

  @Test
  void tooManyCornersAreRefused() {
    assertThat(FenceFixture.roundish(LONDON, PolygonFence.MAX_CORNERS, 500).area()).isPositive();
    assertThatExceptionOfType(BadFenceException.class)
        .isThrownBy(() -> FenceFixture.roundish(LONDON, PolygonFence.MAX_CORNERS + 1, 500))
        .satisfies(bad -> assertThat(bad.code()).isEqualTo("too-many-corners"));
  }

  @Test
  void whatIsTooLargeOrTooSmallIsRefused() {
    refused("too-large", null, part(square(LONDON, 1_500)));
    refused("too-large", null, part(List.of(at(0, 0), at(0, 120), at(0, -120))));
    refused("too-small", null, part(square(LONDON, 22)));
    assertThat(fence(square(LONDON, 1_414)).area()).isCloseTo(4 * 1_414 * 1_414, within(100.0));
    assertThat(fence(square(LONDON, 22.2)).area()).isGreaterThan(PolygonFence.MIN_AREA);
  }

  private static ThrowableAssertAlternative<BadFenceException> refused(
      String code, @Nullable Coordinate place, PolygonPart... parts) {
    return assertThatExceptionOfType(BadFenceException.class)
        .isThrownBy(() -> PolygonFence.of(List.of(parts)))
        .satisfies(bad -> {
          assertThat(bad.code()).isEqualTo(code);
          if (place != null) {
            assertThat(bad.place()).isNotNull();
            assertThat(GEODESIC.distance(bad.place(), place).value()).isLessThan(0.1);
          }
        });
  }

  @SafeVarargs
  private static PolygonFence fence(List<Coordinate> outline, List<Coordinate>... holes) {
    return PolygonFence.of(List.of(new PolygonPart(outline, List.of(holes))));
  }

  private static List<Coordinate> turned(List<Coordinate> ring) {
    return List.of(ring.get(0), ring.get(3), ring.get(2), ring.get(1));
  }

  private static PolygonPart part(List<Coordinate> outline) {
    return new PolygonPart(outline, List.of());
  }

  private static Coordinate at(double latitude, double longitude) {
    return new Coordinate(latitude, longitude);
  }

  private static Coordinate at(Coordinate place, double east, double north) {
    return LocalPlane.at(place).place(new PlanePoint(east, north));
  }
}

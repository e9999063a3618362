package org.verifiedcompliance.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.SharedData;

/** What every {@link Geodesic} must do. */
public interface GeodesicContract {
  /** Metres. */
  Offset<Double> MICROMETER = within(1e-6);

  /** Both ends are rounded to 1e-7 degrees, at most 8 mm each. */
  Offset<Double> GRID = within(0.016);

  /** A quarter of the meridian. */
  double QUADRANT = 10_001_965.729312724;

  double EQUATOR_RADIUS = 6_378_137;

  Geodesic geodesic();

  @Test
  default void aPlaceIsNoDistanceFromItself() {
    for (var latitude : new double[] {-90, -45.1234567, 0, 1e-7, 89.9999999, 90}) {
      assertThat(meters(latitude, 12.3456789, latitude, 12.3456789)).isZero();
    }
  }

  @Test
  default void everyLongitudeIsTheSamePlaceAtThePole() {
    assertThat(meters(90, 0, 90, 137)).isCloseTo(0, MICROMETER);
    assertThat(meters(-90, -180, -90, 77)).isCloseTo(0, MICROMETER);
  }

  @Test
  default void theAntimeridianIsNoEdge() {
    assertThat(meters(12, 180, 12, -180)).isCloseTo(0, MICROMETER);
    assertThat(meters(64.2, 179.9999, 64.2, -179.9999))
        .isCloseTo(meters(64.2, 10.0001, 64.2, 10.0003), MICROMETER);
  }

  @Test
  default void theEquatorIsACircle() {
    var arc = EQUATOR_RADIUS * Math.toRadians(90);
    assertThat(meters(0, 0, 0, 90)).isCloseTo(arc, MICROMETER);
    assertThat(meters(0, 135, 0, -135)).isCloseTo(arc, MICROMETER);
  }

  @Test
  default void theMeridianHasFourQuadrants() {
    assertThat(meters(0, 33, 90, -120)).isCloseTo(QUADRANT, MICROMETER);
    assertThat(meters(-90, 0, 90, 0)).isCloseTo(2 * QUADRANT, MICROMETER);
    assertThat(meters(0, 0, 0, 180)).isCloseTo(2 * QUADRANT, MICROMETER);
    assertThat(meters(45, 20, -45, -160)).isCloseTo(2 * QUADRANT, MICROMETER);
    assertThat(meters(30, 0, 60, 180))
        .isCloseTo(meters(30, 0, 90, 0) + meters(90, 0, 60, 0), MICROMETER);
  }

  /** Computed with an independent implementation in higher precision. */
  @ParameterizedTest
  @CsvSource({
    "51.5007292, -0.1246254, 48.8583701, 2.2944813, 340900.724994442",
    "-33.8567844, 151.2152967, 51.5007292, -0.1246254, 16988822.815019310",
    "0, 0, 0.5, 179.5, 19936288.578965314",
    "0, 0, 0.5, 179.7, 19944127.420750458",
    "30, 0, -30, 179.8, 20000239.437724670",
    "30, 0, -29.9, 180, 19992846.298584470",
    "-30.1234567, 0, 30.1, 179.9876543, 20001317.804588098",
    "0, 0, 0, 179.4, 19970715.516595997",
    "0, 0, 0, 179.6, 19989165.416035745",
    "0, 0, 0, 179.9999999, 20003931.458625447",
    "0, 0, 0.0000001, 179.9999999, 20003931.447568018",
    "89.9999999, 0, 89.9999999, 180, 0.022338795",
    "89.99999, 10, 89.99998, -100, 2.818603843",
    "-89.9999999, 0, 89.9999999, 179.9999999, 20003931.458625447",
    "0, 0, 0, 0.0000001, 0.011131949",
    "0, 0, 0.0000001, 0, 0.011057428",
    "0, 0, 0.0000001, 0.0000001, 0.015690347",
    "60, 179.999, 60.0000001, -179.9985, 139.500004157",
    "70, -150, 70.001, -150.002, 135.198576595",
    "45, 0, 45, 0.000001, 0.078846835",
    "45.0000001, 0, -45, 180, 20003931.447512265",
    "80, 0, -80, 179.5, 19995253.399598937",
    "5, 0, -5, 179.3, 19959625.783222094",
    "40.6892494, -74.0445004, 40.7484405, -73.9856644, 8241.222790627",
    "-16.5, 179.9999999, -16.5000001, -180, 0.015376958",
    "1.5, 0, 1.5, 170, 18873160.176156510",
    "-0.0000001, 0, 0.0000001, 179.5, 19980861.908890963"
  })
  default void meetsIndependentValues(
      double latitude1, double longitude1, double latitude2, double longitude2, double expected) {
    assertThat(meters(latitude1, longitude1, latitude2, longitude2))
        .isCloseTo(expected, MICROMETER);
  }

  @Test
  default void mirrorsAndTurnsOfTheGlobeChangeNoDistance() {
    var random = new Random(7);
    for (var i = 0; i < 2_000; i++) {
      var lat1 = random.nextInt(-90, 91) + random.nextInt(-9, 10) * 1e-7 * random.nextInt(2);
      var lat2 = random.nextBoolean() ? -lat1 : random.nextDouble(-90, 90);
      var lng = random.nextBoolean() ? random.nextInt(0, 181) : random.nextInt(1790, 1801) / 10.0;
      var there = meters(clip(lat1), 0, clip(lat2), lng);
      assertThat(meters(clip(lat2), lng, clip(lat1), 0)).isCloseTo(there, MICROMETER);
      assertThat(meters(-clip(lat1), 0, -clip(lat2), lng)).isCloseTo(there, MICROMETER);
      assertThat(meters(clip(lat1), lng, clip(lat2), 0)).isCloseTo(there, MICROMETER);
      assertThat(meters(clip(lat1), -90, clip(lat2), lng - 90)).isCloseTo(there, MICROMETER);
      assertThat(there).isLessThanOrEqualTo(2 * QUADRANT + 1e-6);
    }
  }

  @Test
  default void noWayRoundIsShorter() {
    var random = new Random(11);
    for (var i = 0; i < 2_000; i++) {
      var from = anywhere(random);
      var to = anywhere(random);
      var by = anywhere(random);
      assertThat(distance(from, to))
          .isLessThanOrEqualTo(distance(from, by) + distance(by, to) + 1e-6);
    }
  }

  @Test
  default void meetsTheSharedTestSet() throws IOException {
    for (var line : Files.readAllLines(SharedData.need("geodesy/GeodTest-100.dat"))) {
      var field = line.split(" ");
      assertThat(
              meters(
                  Double.parseDouble(field[0]),
                  Double.parseDouble(field[1]),
                  Double.parseDouble(field[3]),
                  Double.parseDouble(field[4])))
          .isCloseTo(Double.parseDouble(field[6]), GRID);
    }
  }

  private double meters(double lat1, double lng1, double lat2, double lng2) {
    return distance(new Coordinate(lat1, lng1), new Coordinate(lat2, lng2));
  }

  private double distance(Coordinate from, Coordinate to) {
    return geodesic().distance(from, to).value();
  }

  private static double clip(double latitude) {
    return Math.clamp(latitude, -90, 90);
  }

  private static Coordinate anywhere(Random random) {
    var latitude = Math.toDegrees(Math.asin(random.nextDouble(-1, 1)));
    return new Coordinate(latitude, random.nextDouble(-180, 180));
  }
}

package org.verifiedcompliance.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Wgs84Geodesic;

class GroundTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "51.5, -0.12", "-33.9, 151.2", "64.1, -21.9", "10, 179.9999"})
  void placesLieAsFarAwayAsAsked(double latitude, double longitude) {
    var origin = new Coordinate(latitude, longitude);
    var ground = new Ground(origin);
    for (var direction = 0.0; direction < 6.3; direction += 0.7) {
      var place = ground.toward(direction, 200);

      assertThat(new Wgs84Geodesic().distance(origin, place).value()).isCloseTo(200, within(0.02));
      assertThat(Math.hypot(ground.east(place), ground.north(place))).isCloseTo(200, within(0.02));
    }
  }
}

package org.verifiedcompliance.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CoordinateTest {
  @Test
  void isRoundedToTheStoredGrid() {
    assertThat(new Coordinate(51.50000004, -0.12000006))
        .isEqualTo(new Coordinate(51.5, -0.1200001));
  }

  @Test
  void theStoredNumbersGiveTheSamePlace() {
    for (var e7 : new int[] {-899_999_999, -1, 0, 1, 123_456_789, 900_000_000}) {
      var place = Coordinate.ofE7(e7, 2 * e7);
      assertThat(place.latitudeE7()).isEqualTo(e7);
      assertThat(place.longitudeE7()).isEqualTo(2 * e7);
      assertThat(new Coordinate(place.latitude(), place.longitude())).isEqualTo(place);
    }
  }

  @Test
  void minusZeroIsZero() {
    assertThat(new Coordinate(-0.0, -1e-9)).isEqualTo(new Coordinate(0, 0));
  }

  @Test
  void whatIsNoPlaceIsRefused() {
    for (var bad : new double[] {90.0000001, -91, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Coordinate(bad, 0));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Coordinate(0, 180.0000001));
    assertThatIllegalArgumentException().isThrownBy(() -> new Coordinate(0, -181));
  }
}

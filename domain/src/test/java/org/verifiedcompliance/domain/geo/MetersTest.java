package org.verifiedcompliance.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MetersTest {
  @Test
  void convertsItsUnits() {
    assertThat(Meters.ofKilometers(1.5)).isEqualTo(new Meters(1_500));
    assertThat(new Meters(1_500).kilometers()).isEqualTo(1.5);
    assertThat(new Meters(12.3456).millimeters()).isEqualTo(12_346);
  }

  @Test
  void whatIsNoDistanceIsRefused() {
    for (var bad : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Meters(bad));
    }
  }

  @Test
  void aFenceIsNeitherTooSmallNorTooLarge() {
    var place = new Coordinate(0, 0);
    for (var bad : new double[] {0, 24.99, 2_000.01}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CircleFence(place, new Meters(bad)));
    }
    assertThat(new CircleFence(place, CircleFence.MIN_RADIUS).radius()).isEqualTo(new Meters(25));
    assertThat(new CircleFence(place, CircleFence.MAX_RADIUS).radius())
        .isEqualTo(new Meters(2_000));
  }
}

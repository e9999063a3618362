package org.verifiedcompliance.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.SharedData;

class Wgs84GeodesicTest implements GeodesicContract {
  @Override
  public Geodesic geodesic() {
    return new Wgs84Geodesic();
  }

  @Test
  void meetsTheSharedTestSetToTheMicrometreWithoutTheGrid() throws IOException {
    for (var line : Files.readAllLines(SharedData.need("geodesy/GeodTest-100.dat"))) {
      var field = line.split(" ");
      var meters =
          Wgs84Geodesic.meters(
              Double.parseDouble(field[0]),
              Double.parseDouble(field[1]),
              Double.parseDouble(field[3]),
              Double.parseDouble(field[4]));
      assertThat(meters).isCloseTo(Double.parseDouble(field[6]), MICROMETER);
    }
  }
}

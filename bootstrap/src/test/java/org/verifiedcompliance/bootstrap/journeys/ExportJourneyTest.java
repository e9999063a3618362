package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.SharedData;

/** What was brought in goes out again, and back in, and nothing has changed. */
class ExportJourneyTest {
  @RegisterExtension static final WiredServer server = new WiredServer();

  @Test
  void aRealListThatGoesOutAndInAgainChangesNothing() throws IOException {
    var list = Files.readString(SharedData.need("meetings/sepia.json"));
    var path = "/admin/imports?source=sepia&timezone=America/New_York";
    assertThat(server.admin().post(path, list).json().get("created").intValue()).isEqualTo(1_781);
    var before = server.member("ann").get("/meetings/export.json?source=sepia").text();

    var again = server.admin().post("/admin/imports?source=sepia", before).json();

    assertThat(again.get("total").intValue()).isEqualTo(1_781);
    assertThat(again.get("unchanged").intValue()).isEqualTo(1_781);
    assertThat(server.member("ann").get("/meetings/export.json?source=sepia").text())
        .isEqualTo(before);
  }

  @Test
  void featuresThatGoOutAndInAgainChangeNothing() {
    var features =
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "id": "hall", "properties": {"name": "Hall", "radius_m": 90,
            "start_time": "2026-03-03T18:00:00Z", "timezone": "Europe/Berlin",
            "recurrence": "FREQ=MONTHLY;BYDAY=1TU", "tags": ["geo"], "meeting_type": "support"},
           "geometry": {"type": "Point", "coordinates": [13.4, 52.5]}},
          {"type": "Feature", "id": "campus", "properties": {"name": "Campus"},
           "geometry": {"type": "Polygon", "coordinates":
             [[[13.4, 52.5], [13.402, 52.5], [13.402, 52.502], [13.4, 52.502], [13.4, 52.5]]]}},
          {"type": "Feature", "properties": {}, "geometry": null}]}
        """;
    var first = server.admin().post("/admin/imports?source=geo", features).json();
    assertThat(first.get("created").intValue()).isEqualTo(2);
    assertThat(first.get("refused").intValue()).isEqualTo(1);
    var out = server.member("Kim").get("/meetings/export.geojson?source=geo").text();

    for (var list : new String[] {features, out}) {
      var again = server.admin().post("/admin/imports?source=geo", list).json();
      assertThat(again.get("unchanged").intValue()).describedAs(again.toString()).isEqualTo(2);
      assertThat(again.get("changed").intValue()).isZero();
    }
    assertThat(server.member("Kim").get("/meetings/export.geojson?source=geo").text())
        .isEqualTo(out)
        .contains("Polygon", "FREQ=MONTHLY;BYDAY=1TU");
  }

  @Test
  void onlyWhatIsPublicOrOnesOwnGoesOut() {
    var bob = server.member("Bob");
    bob.post("/meetings", "{\"name\": \"Secret\", \"lat\": 1, \"lng\": 1, \"is_public\": false}");
    bob.post("/meetings", "{\"name\": \"Known\", \"lat\": 1, \"lng\": 1, \"tags\": [\"x-y\"]}");

    assertThat(server.member("eve").get("/meetings/export.geojson?tag=x-y").text())
        .contains("Known");
    assertThat(server.member("eve").get("/meetings/export.geojson?mine=true").text())
        .doesNotContain("Known");
    assertThat(server.member("eve").get("/meetings/export.geojson").text())
        .contains("Known")
        .doesNotContain("Secret");
    assertThat(bob.get("/meetings/export.geojson?mine=true").text()).contains("Known", "Secret");
  }
}

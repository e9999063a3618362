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

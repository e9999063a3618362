package org.verifiedcompliance.bootstrap.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verifiedcompliance.domain.SharedData;

/** An admin brings in a real list, and members find its meetings. */
class ImportJourneyTest {
  @RegisterExtension static final WiredServer server = new WiredServer();

  @Test
  void aListBroughtInByAnAdminIsFoundNearby() throws IOException {
    var list = Files.readString(SharedData.need("meetings/sepia.json"));
    var path = "/api/v1/admin/imports?source=sepia&timezone=America/New_York";
    var report = server.admin().post(path, list);

    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().get("created").intValue()).isEqualTo(1_781);
    var found =
        server
            .member("ann")
            .get("/api/v1/meetings/nearby?lat=39.8702244&lng=-75.3563341&radius_km=0.1")
            .json();
    assertThat(found.valueStream().map(meeting -> meeting.get("name").stringValue()))
        .contains("Chester-Woodlyn");
    assertThat(found.get(0).get("timezone").stringValue()).isEqualTo("America/New_York");
    assertThat(found.get(0).get("next_start_time").isNull()).isFalse();
    assertThat(found.get(0).get("created_by").isNull()).isTrue();
  }
}

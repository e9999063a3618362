package org.verifiedcompliance.evaluation.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.domain.geo.Coordinate;
import org.verifiedcompliance.domain.geo.Meters;
import org.verifiedcompliance.domain.verification.Platform;

class PhoneLogsTest {
  @TempDir Path folder;

  @Test
  void readsWhatAPhoneLogged() throws IOException {
    var readings =
        phones(
            """
            session,ts,lat,lng,accuracy_m,speed_mps,heading_deg,altitude_m,write_ts
            still_stationary,1560742841.409,37.39105,-122.0864536,14.601,-1,-1,-3.4,1560742901.5
            """);

    assertThat(readings).hasSize(1);
    var reading = readings.getFirst();
    assertThat(reading.platform()).isEqualTo(Platform.IOS);
    assertThat(reading.stationary()).isTrue();
    assertThat(reading.takenAt()).isEqualTo(Instant.parse("2019-06-17T03:40:41.409Z"));
    assertThat(reading.age()).isEqualTo(Duration.ofMillis(60_091));
    assertThat(reading.fix().position()).isEqualTo(new Coordinate(37.39105, -122.0864536));
    assertThat(reading.fix().accuracy()).isEqualTo(new Meters(14.601));
    assertThat(reading.fix().altitudeMeters()).isEqualTo(-3.4);
    assertThat(reading.fix().speedMetersPerSecond()).isNull();
    assertThat(reading.fix().headingDegrees()).isNull();
    assertThat(reading.fix().decimals()).isEqualTo(7);
  }

  @Test
  void sortsByTimeAndKeepsEachInstantAsFirstWritten() throws IOException {
    var readings =
        phones(
            """
            session,ts,lat,lng,accuracy_m,speed_mps,heading_deg,altitude_m,write_ts
            day,200,1.5,2.5,10,0,0,0,201
            day,100,1.5,2.5,10,0,0,0,900
            day,100,1.5,2.5,10,0,0,0,101
            day,9000,1.5,2.5,0,0,0,0,9001
            """);

    assertThat(readings)
        .extracting(reading -> reading.writtenAt().getEpochSecond())
        .containsExactly(101L, 201L, 9001L);
    assertThat(readings)
        .extracting(PhoneReading::stretch)
        .containsExactly("ios-7 day 0", "ios-7 day 0", "ios-7 day 1");
    assertThat(readings.getLast().fix().accuracy()).isNull();
    assertThat(readings.getLast().accurateTo(Double.MAX_VALUE)).isFalse();
  }

  @Test
  void readsTracesAndLeavesOutWhatHasNoTime() throws IOException {
    Files.createDirectories(folder.resolve("traces"));
    Files.writeString(
        folder.resolve("traces/trace-00-android.csv"),
        """
        ts_ms,lat,lng,accuracy_m,speed_mps,heading_deg,altitude_m
        0,37.8756183,-104.9586972,1086.116,0,0,0
        1466008067237,37.8743918,-104.9662991,29.024,,,
        """);

    var readings = new PhoneLogs(folder).traces();

    assertThat(readings).hasSize(1);
    assertThat(readings.getFirst().platform()).isEqualTo(Platform.ANDROID);
    assertThat(readings.getFirst().session()).isEqualTo("trace-00-android");
    assertThat(readings.getFirst().age()).isZero();
    assertThat(readings.getFirst().fix().altitudeMeters()).isNull();
  }

  private List<PhoneReading> phones(String csv) throws IOException {
    var file = Files.createDirectories(folder.resolve("phones")).resolve("ios-7.csv.gz");
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(csv.getBytes(StandardCharsets.UTF_8));
    }
    return new PhoneLogs(folder).phones();
  }
}

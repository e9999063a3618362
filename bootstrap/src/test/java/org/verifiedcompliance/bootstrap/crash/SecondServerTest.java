package org.verifiedcompliance.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.client.ServerProcess;

/** Two servers would share one embedded database, and the second would end with the first. */
class SecondServerTest {
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");

  @Test
  void aSecondServerInOneDataDirectoryIsRefused(@TempDir Path home, @TempDir Path elsewhere)
      throws Exception {
    try (var first = ServerProcess.start(home, FLAGS, Map.of())) {
      var settings = Map.of("DATA_DIR", home.resolve("data").toString());

      assertThatThrownBy(() -> ServerProcess.start(elsewhere, FLAGS, settings))
          .isInstanceOf(IllegalStateException.class);

      assertThat(Files.readString(elsewhere.resolve("server.log")))
          .contains("another server or command uses DATA_DIR=" + home.resolve("data"))
          .doesNotContain("Exception");
      ApiClient.at(first.url()).join("Still", "There");
      assertThat(first.stop()).isZero();
    }
  }
}

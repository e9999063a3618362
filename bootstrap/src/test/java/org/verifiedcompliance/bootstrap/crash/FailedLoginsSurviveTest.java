package org.verifiedcompliance.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verifiedcompliance.bootstrap.client.ApiClient;
import org.verifiedcompliance.bootstrap.client.ServerProcess;

/** Who guesses passwords gains nothing when the server falls over. */
class FailedLoginsSurviveTest {
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");
  private static final String PASSWORD = "a long walk to the library";

  @Test
  void afterFiveFailuresAndAKillTheSixthTryHasToWait(@TempDir Path folder) {
    try (var server = ServerProcess.start(folder, FLAGS, Map.of())) {
      ApiClient.at(server.url()).join("Mallory", "Test");
      for (var i = 0; i < 5; i++) {
        assertThat(logIn(server, "not the password")).isEqualTo(401);
      }
      server.kill();
    }
    try (var server = ServerProcess.start(folder, FLAGS, Map.of())) {
      assertThat(logIn(server, "not the password")).isEqualTo(429);
      assertThat(logIn(server, PASSWORD)).isEqualTo(429);
    }
  }

  private static int logIn(ServerProcess server, String password) {
    var wish = Map.of("email", "mallory.test@example.org", "password", password);
    return ApiClient.at(server.url()).post("/auth/login", wish).status();
  }
}

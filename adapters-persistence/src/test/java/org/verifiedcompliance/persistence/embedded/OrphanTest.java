package org.verifiedcompliance.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
  @TempDir Path directory;

  /** Starts the server in a process of its own and tells its port. */
  static final class Victim {
    public static void main(String[] words) throws IOException {
      var server = EmbeddedPostgres.start(EmbeddedSettings.in(Path.of(words[0])).forgetful());
      System.out.println("PORT " + server.database().jdbcUrl().replaceAll("\\D+$|^.*:|/.*", ""));
      System.in.read();
    }
  }

  @Test
  void aServerWhoseProcessWasKilledIsTakenOver() throws Exception {
    var data = directory.resolve("data");
    var victim = start(data);
    var port = portOf(victim);
    victim.destroyForcibly().waitFor();
    var orphan = PidFile.in(data).orElseThrow();
    assertThat(orphan.isAlive()).isTrue();

    try (var server = EmbeddedPostgres.start(EmbeddedSettings.in(data).forgetful())) {
      assertThat(server.isOwner()).isTrue();
      assertThat(server.database().jdbcUrl()).contains(":" + port + "/");
      assertThat(PidFile.in(data)).contains(orphan);
    }

    assertThat(orphan.isAlive()).isFalse();
  }

  @Test
  void whereBothWereKilledAServerIsStartedOnTheirData() throws Exception {
    var data = directory.resolve("data");
    var victim = start(data);
    portOf(victim);
    victim.destroyForcibly().waitFor();
    var orphan = PidFile.in(data).orElseThrow();
    ProcessHandle.of(orphan.pid()).orElseThrow().destroyForcibly();

    try (var server = EmbeddedPostgres.start(EmbeddedSettings.in(data).forgetful())) {
      assertThat(server.isOwner()).isTrue();
      assertThat(PidFile.in(data).orElseThrow().isAlive()).isTrue();
      assertThat(PidFile.in(data)).isNotEqualTo(Optional.of(orphan));
    }
  }

  private static Process start(Path data) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                data.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String portOf(Process victim) throws IOException {
    var output =
        new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("PORT ")) {
        return line.substring("PORT ".length());
      }
    }
    throw new IOException("the victim said nothing");
  }
}

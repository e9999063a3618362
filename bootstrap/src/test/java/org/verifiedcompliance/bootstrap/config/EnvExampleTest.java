package org.verifiedcompliance.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EnvExampleTest {
  @Test
  void theExampleListsEverySettingWithItsDefault() throws IOException {
    var listed =
        Settings.all().stream().map(EnvExampleTest::entry).collect(Collectors.joining("\n"));

    assertThat(Files.readString(Path.of("..", ".env.example"))).isEqualTo(HEADER + listed);
  }

  private static final String HEADER =
      """
      # Every setting of the server. Environment variables win over the file vc.conf (the same
      # NAME=value lines, in the directory from which ./vc is started), which wins over the defaults.
      # ./vc config shows what is in force.

      """;

  private static String entry(Setting<?> setting) {
    var later = Settings.isWaiting(setting) ? " Read and checked, but not used yet." : "";
    var standard = setting.standard() == null ? "" : setting.standard();
    return """
    # %s%s
    # Allowed: %s.
    # %s=%s
    """
        .formatted(setting.about(), later, setting.kind().allowed(), setting.name(), standard);
  }
}

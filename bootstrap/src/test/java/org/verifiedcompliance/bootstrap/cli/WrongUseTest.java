package org.verifiedcompliance.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who types what makes no sense is told so before anything begins. */
class WrongUseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "admin",
        "admin create --email x",
        "keys turn",
        "import",
        "import /nowhere/list.json",
        "serve --port 1",
        "bench --threads 0",
        "bench --meetings -1",
        "bench --seconds 0",
        "bench --sockets 7",
        "storm --phones 1",
        "storm --faults rain",
        "evaluate --claims 0",
        "evaluate --resamples -1",
        "evaluate --data /nowhere"
      })
  void isTwo(String words) {
    assertThat(run(words)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "help storm", "--help", "bench --help", "--version"})
  void whoAsksForHelpGetsIt(String words) {
    assertThat(run(words)).isZero();
  }

  private static int run(String words) {
    var arguments = words.isEmpty() ? new String[0] : words.split(" ");
    return CommandLines.run(Map.of(), Path.of("no-such.conf"), arguments);
  }
}

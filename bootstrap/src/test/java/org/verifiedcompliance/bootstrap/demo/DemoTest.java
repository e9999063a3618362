package org.verifiedcompliance.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.bootstrap.cli.CommandLines;

class DemoTest {
  @Test
  void everyVerdictOfTheDemonstrationIsTheExpectedOne() {
    assertThat(CommandLines.run(Map.of(), Path.of("vc.conf"), "demo")).isZero();
  }
}

package org.verifiedcompliance.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG", "fa-IR"})
  void numbersAreWrittenAlikeOnEveryMachine(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));

    CommandLines.run(Map.of(), Path.of("vc.conf"), "--version");

    assertThat("%.2f %d".formatted(1.5, 12)).isEqualTo("1.50 12");
  }
}

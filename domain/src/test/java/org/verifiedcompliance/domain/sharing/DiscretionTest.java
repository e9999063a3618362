package org.verifiedcompliance.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Am Lustgarten 1, 10178 Berlin, Germany | Berlin, Germany",
        "12 High Street, Ely | Ely",
        "The Library, 12 High Street, Ely | Ely",
        "123 Main St, Springfield, IL 62701, USA | IL, USA",
        "Hauptstraße 5a, 8001 Zürich | Zürich",
        "Saal, Hauptstraße 5a, 8001 Zürich | Zürich",
        "1 Main Street |",
        "Somewhere, 99999 |",
        "'' |"
      })
  void ofAnAddressTheTownIsLeft(String address, @Nullable String city) {
    assertThat(Discretion.city(address)).isEqualTo(city);
  }

  @Test
  void whatIsNotThereIsNotShown() {
    assertThat(Discretion.city(null)).isNull();
  }

  @Test
  void initialsAreFirstLettersOfWhateverScript() {
    assertThat(Discretion.initials("Ada", "Lovelace")).isEqualTo("A. L.");
    assertThat(Discretion.initials("Øyvind", " ")).isEqualTo("Ø.");
    assertThat(Discretion.initials("\uD83D\uDE00x", "Ü")).isEqualTo("\uD83D\uDE00. Ü.");
  }
}

package org.verifiedcompliance.http.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+353", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\0", "-", "--1", "- 1"})
  void whatASpreadsheetMightComputeBeginsWithAnApostrophe(String text) {
    assertThat(SafeCells.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ann", "-6.26", "-1", "3", "a=b", "'=1", " =1"})
  void everythingElseStays(String text) {
    assertThat(SafeCells.of(text)).isEqualTo(text);
  }

  @Test
  void nothingIsAnEmptyCell() {
    assertThat(SafeCells.of(null)).isEmpty();
  }
}

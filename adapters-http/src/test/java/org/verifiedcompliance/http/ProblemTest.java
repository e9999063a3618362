package org.verifiedcompliance.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  @ParameterizedTest
  @CsvSource({
    "malformed-json,Malformed JSON",
    "json-too-complex,JSON too complex",
    "sign-in-not-found,Sign-in not found",
    "not-signed-in,Not signed in",
    "uri-too-long,URI too long",
    "already-checked-in,Already checked in"
  })
  void theTitleIsTheCodeInWords(String code, String title) {
    assertThat(Problem.of(400, code, "").title()).isEqualTo(title);
  }
}

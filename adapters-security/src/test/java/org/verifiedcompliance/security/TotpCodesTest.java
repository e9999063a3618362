package org.verifiedcompliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpCodesTest {
  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  private final TotpCodes codes = new TotpCodes();

  /** RFC 6238, appendix B, cut to six digits. */
  @Test
  void givesTheCodesOfTheStandard() {
    assertThat(TotpCodes.codeAt(KEY, 59 / 30)).isEqualTo("287082");
    assertThat(TotpCodes.codeAt(KEY, 1111111109L / 30)).isEqualTo("081804");
    assertThat(TotpCodes.codeAt(KEY, 20000000000L / 30)).isEqualTo("353130");
  }

  @Test
  void takesTheCodesOfThreeStepsAndNoOthers() {
    var secret = Base32.encode(KEY);
    assertThat(secret).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Base32.decode(secret)).isEqualTo(KEY);
    for (var seconds : new int[] {29, 30, 59, 89}) {
      assertThat(codes.stepOf(secret, "287082", Instant.ofEpochSecond(seconds)).isPresent())
          .describedAs("at %s s", seconds)
          .isEqualTo(true);
    }
    assertThat(codes.stepOf(secret, "287082", Instant.ofEpochSecond(90))).isEmpty();
    assertThat(codes.stepOf(secret, "28708", Instant.ofEpochSecond(59))).isEmpty();
    assertThat(codes.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(codes.newSecret());
  }
}

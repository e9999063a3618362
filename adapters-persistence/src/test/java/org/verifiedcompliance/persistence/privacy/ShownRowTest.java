package org.verifiedcompliance.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownRowTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{\"at\":\"2026-03-02T23:30:00.123456+05:30\"} | {\"at\":\"2026-03-02T18:00:00.123Z\"}",
        "{\"at\":\"2026-03-02T18:00:00Z\"} | {\"at\":\"2026-03-02T18:00:00.000Z\"}",
        "{\"notes\":\"2026-99-02T18:00:00Z\"} | {\"notes\":\"2026-99-02T18:00:00Z\"}",
        "{\"notes\":\"at 18:00+05:30\"} | {\"notes\":\"at 18:00+05:30\"}",
        "{\"lat_e7\":471234567,\"lngE7\":-1} | {\"lat\":47.1234567,\"lng\":-0.0000001}",
        "{\"lat_e7\":null,\"radius_mm\":150000} | {\"lat\":null,\"radius_m\":150}",
        "{\"length_us\":5400500000} | {\"length_seconds\":5400.5}",
        "{\"inside_ppm\":912345,\"confidence_ppm\":0} | {\"inside\":0.912345,\"confidence\":0}",
        "{\"data\":\"{\\\"sessionId\\\":\\\"x\\\"}\"} | {\"data\":{\"session_id\":\"x\"}}",
        "{\"data\":\"no json {\"} | {\"data\":\"no json {\"}",
        "{\"content\":{\"fixes\":[{\"accuracyM\":8.0}]}} | {\"content\":{\"fixes\":[{\"accuracy_m\":8.0}]}}"
      })
  void isToldAsPeopleCount(String row, String shown) {
    assertThat(ShownRow.of(row)).isEqualTo(shown);
  }
}

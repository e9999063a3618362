package org.verifiedcompliance.domain.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentNoticeTest {
  private static ConsentNotice in(Map<String, String> texts) {
    return new ConsentNotice(1, texts, true, null, Instant.EPOCH);
  }

  @Test
  void isShownInTheWantedLanguageElseInEnglishElseInTheFirst() {
    assertThat(in(Map.of("en", "a", "de", "b")).languageFor("de")).isEqualTo("de");
    assertThat(in(Map.of("en", "a", "de", "b")).languageFor("fr")).isEqualTo("en");
    assertThat(in(Map.of("pl", "a", "de", "b")).languageFor(null)).isEqualTo("de");
  }

  @Test
  void hasANumberAndAText() {
    assertThatIllegalArgumentException().isThrownBy(() -> in(Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentNotice(0, Map.of("en", "a"), true, null, Instant.EPOCH));
  }
}

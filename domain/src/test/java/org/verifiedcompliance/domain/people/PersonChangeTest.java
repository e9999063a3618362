package org.verifiedcompliance.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonChangeTest {
  private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
  private final Person ada = PersonFixture.ada();

  @Test
  void whatIsNotGivenStays() {
    var changed = new PersonChange(null, "Byron", null, null, null).applyTo(ada, NOW);

    assertThat(changed.lastName()).isEqualTo("Byron");
    assertThat(changed.firstName()).isEqualTo("Ada");
    assertThat(changed.phone()).isEqualTo(ada.phone());
    assertThat(changed.notes()).isEqualTo(ada.notes());
    assertThat(changed.consentGranted()).isTrue();
    assertThat(changed.createdAt()).isEqualTo(ada.createdAt());
    assertThat(changed.updatedAt()).isEqualTo(NOW);
  }

  @Test
  void anEmptyTextRemovesPhoneAndNotes() {
    var changed = new PersonChange(null, null, "", "", null).applyTo(ada, NOW);

    assertThat(changed.phone()).isNull();
    assertThat(changed.notes()).isNull();
  }

  @Test
  void consentCanBeTakenBack() {
    assertThat(new PersonChange(null, null, null, null, false).applyTo(ada, NOW).consentGranted())
        .isFalse();
  }

  @Test
  void aChangeOfNothingIsNoNewVersion() {
    assertThat(new PersonChange(null, null, null, null, null).applyTo(ada, NOW)).isSameAs(ada);
    assertThat(new PersonChange("Ada", "Lovelace", null, null, true).applyTo(ada, NOW))
        .isSameAs(ada);
  }
}

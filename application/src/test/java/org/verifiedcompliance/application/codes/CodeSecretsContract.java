package org.verifiedcompliance.application.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingId;

/** What every source of codes does. */
public interface CodeSecretsContract {
  MeetingId MEETING = new MeetingId(new UUID(1, 2));
  Instant DATE = Instant.parse("2026-03-02T18:00:00Z");

  CodeSecrets secrets();

  @Test
  default void theSameIsAlwaysTheSame() {
    assertThat(secrets().mac(MEETING, DATE, 7)).isEqualTo(secrets().mac(MEETING, DATE, 7));
    assertThat(secrets().mac(MEETING, null, 7)).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  default void everyMeetingDateAndStepHasItsOwn() {
    var mac = secrets().mac(MEETING, DATE, 7);

    assertThat(mac)
        .isNotEqualTo(secrets().mac(new MeetingId(new UUID(1, 3)), DATE, 7))
        .isNotEqualTo(secrets().mac(MEETING, DATE.plusSeconds(1), 7))
        .isNotEqualTo(secrets().mac(MEETING, null, 7))
        .isNotEqualTo(secrets().mac(MEETING, DATE, 8));
  }
}

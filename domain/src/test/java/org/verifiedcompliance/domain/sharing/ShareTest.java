package org.verifiedcompliance.domain.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.SessionFixture;

class ShareTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final Share share =
      new Share(
          new ShareId(UUID.randomUUID()),
          new PersonId(UUID.randomUUID()),
          null,
          Set.of(ShareField.NAME),
          List.of(new SharedSession(SessionFixture.newSessionId(), UUID.randomUUID())),
          2,
          0,
          NOW,
          NOW.plusSeconds(60),
          null);

  @Test
  void theVerdictIsAlwaysShown() {
    assertThat(share.fields()).containsExactlyInAnyOrder(ShareField.NAME, ShareField.VERDICT);
    assertThat(share.shows(ShareField.VERDICT)).isTrue();
    assertThat(share.shows(ShareField.PLACE)).isFalse();
  }

  @Test
  void itIsActiveUntilItEndsIsUsedUpOrTakenBack() {
    assertThat(share.stateAt(NOW)).isEqualTo(ShareState.ACTIVE);
    assertThat(share.stateAt(NOW.plusSeconds(60))).isEqualTo(ShareState.EXPIRED);
    assertThat(share.viewed().stateAt(NOW)).isEqualTo(ShareState.ACTIVE);
    assertThat(share.viewed().viewed().stateAt(NOW)).isEqualTo(ShareState.USED_UP);
    assertThat(share.revoked(NOW).stateAt(NOW.plusSeconds(99))).isEqualTo(ShareState.REVOKED);
    assertThat(share.revoked(NOW).revoked(NOW.plusSeconds(1)).revokedAt()).isEqualTo(NOW);
  }

  @Test
  void moreAndLessOfTheSameThingContradict() {
    assertThat(ShareField.contradict(Set.of(ShareField.NAME, ShareField.INITIALS))).isTrue();
    assertThat(ShareField.contradict(Set.of(ShareField.TIMES, ShareField.DATES))).isTrue();
    assertThat(ShareField.contradict(ShareField.USUAL)).isFalse();
  }
}

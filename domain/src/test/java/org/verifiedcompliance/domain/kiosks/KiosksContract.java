package org.verifiedcompliance.domain.kiosks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.domain.meetings.MeetingId;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.Together;

/** What every store of kiosks does. */
public interface KiosksContract {
  Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  Kiosks kiosks();

  /** A meeting on record. */
  MeetingId newMeeting();

  private Kiosk added(MeetingId meeting, int number, String hash) {
    var kiosk =
        new Kiosk(
            new KioskId(UUID.randomUUID()),
            meeting,
            "Door " + number,
            new PersonId(new UUID(0, 7)),
            NOW.plusSeconds(number),
            NOW.plusSeconds(3_600),
            null);
    kiosks().add(kiosk, hash);
    return kiosk;
  }

  private static String newHash() {
    return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
  }

  @Test
  default void itIsFoundByTheHashOfItsSecret() {
    var hash = newHash();
    var kiosk = added(newMeeting(), 1, hash);

    assertThat(kiosks().findBySecret(hash)).contains(kiosk);
    assertThat(kiosks().findBySecret(newHash())).isEmpty();
  }

  @Test
  default void theNewestOfAMeetingComesFirst() {
    var meeting = newMeeting();
    var first = added(meeting, 1, newHash());
    var second = added(meeting, 2, newHash());
    added(newMeeting(), 3, newHash());

    assertThat(kiosks().list(meeting)).containsExactly(second, first);
  }

  @Test
  default void itIsClosedOnceAndForGood() {
    var meeting = newMeeting();
    var hash = newHash();
    var kiosk = added(meeting, 1, hash);

    assertThat(kiosks().close(newMeeting(), kiosk.id(), NOW)).isFalse();
    assertThat(Together.run(4, i -> kiosks().close(meeting, kiosk.id(), NOW.plusSeconds(9))))
        .containsOnlyOnce(true);

    var closed = kiosks().findBySecret(hash).orElseThrow();
    assertThat(closed.closedAt()).isEqualTo(NOW.plusSeconds(9));
    assertThat(closed.isOpen(NOW)).isFalse();
    assertThat(kiosk.isOpen(NOW)).isTrue();
    assertThat(kiosk.isOpen(kiosk.expiresAt())).isFalse();
  }
}

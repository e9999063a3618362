package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.kiosks.InMemoryKiosks;
import org.verifiedcompliance.domain.kiosks.Kiosk;
import org.verifiedcompliance.domain.kiosks.KioskId;
import org.verifiedcompliance.domain.meetings.MeetingFixture;

class AuditedKiosksTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final String HASH = "ab".repeat(32);
  private final AuditWorld world = new AuditWorld();
  private final InMemoryKiosks kept = new InMemoryKiosks();
  private final AuditedKiosks kiosks = new AuditedKiosks(kept, world.together);
  private final Kiosk door =
      new Kiosk(
          new KioskId(UUID.randomUUID()),
          MeetingFixture.newId(),
          "Door",
          AuditWorld.newPerson(),
          NOW,
          NOW.plusSeconds(3_600),
          null);

  @Test
  void oneThatIsOpenedIsWrittenWithoutItsSecret() {
    kiosks.add(door, HASH);

    assertThat(kept.findBySecret(HASH)).contains(door);
    world.wrote(said("kiosk.opened"));
  }

  @Test
  void oneThatCouldNotBeOpenedIsNotWritten() {
    kept.add(door, HASH);

    assertThatIllegalStateException().isThrownBy(() -> kiosks.add(door, HASH));

    world.wroteNothing();
  }

  @Test
  void oneIsClosedOnce() {
    kept.add(door, HASH);

    assertThat(kiosks.close(door.meeting(), door.id(), NOW.plusSeconds(1))).isTrue();
    assertThat(kiosks.close(door.meeting(), door.id(), NOW.plusSeconds(2))).isFalse();

    world.wrote(said("kiosk.closed"));
    assertThat(kept.findBySecret(HASH)).map(Kiosk::closedAt).contains(NOW.plusSeconds(1));
  }

  @Test
  void oneOfAnotherMeetingIsNotClosedAndNotWritten() {
    kept.add(door, HASH);

    assertThat(kiosks.close(MeetingFixture.newId(), door.id(), NOW)).isFalse();

    world.wroteNothing();
  }

  @Test
  void readsAreNotWritten() {
    kept.add(door, HASH);

    assertThat(kiosks.findBySecret(HASH)).contains(door);
    assertThat(kiosks.list(door.meeting())).containsExactly(door);
    world.wroteNothing();
  }

  private AuditEntry said(String action) {
    var meeting = Map.of("meeting", door.meeting().value().toString());
    return AuditWorld.entry(action, null, "kiosk", door.id().value(), meeting);
  }
}

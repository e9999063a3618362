package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.domain.meetings.InMemoryMeetings;
import org.verifiedcompliance.domain.people.InMemoryPeople;
import org.verifiedcompliance.domain.people.PersonId;
import org.verifiedcompliance.domain.sessions.DevicePermission;
import org.verifiedcompliance.domain.sessions.FamilyDevice;
import org.verifiedcompliance.domain.sessions.InMemorySessions;

class AuditedFamilyDevicesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private final AuditWorld world = new AuditWorld();
  private final InMemorySessions kept =
      new InMemorySessions(new InMemoryPeople(), new InMemoryMeetings());
  private final AuditedFamilyDevices devices = new AuditedFamilyDevices(kept, world.together);
  private final PersonId ada = AuditWorld.newPerson();
  private final String phone = kept.fingerprint("kitchen tablet");

  @Test
  void whoMayShareAPhoneIsWrittenOnce() {
    assertThat(devices.decide(decision(true))).isTrue();
    assertThat(devices.decide(decision(true))).isFalse();

    world.wrote(AuditEntry.ofPerson("phone.shared", ada));
    assertThat(kept.list(ada)).containsExactly(new FamilyDevice(phone, Set.of(ada)));
  }

  @Test
  void whoMayNoLongerIsWrittenToo() {
    var _ = kept.decide(decision(true));

    assertThat(devices.decide(decision(false))).isTrue();

    world.wrote(AuditEntry.ofPerson("phone.unshared", ada));
    assertThat(kept.list(ada)).isEmpty();
  }

  @Test
  void whatWasNeverAllowedIsNotTakenBackAndNotWritten() {
    assertThat(devices.decide(decision(false))).isFalse();

    world.wroteNothing();
  }

  @Test
  void aLookAtSomebodysPhonesIsWritten() {
    var _ = kept.decide(decision(true));

    assertThat(devices.list(ada)).containsExactly(new FamilyDevice(phone, Set.of(ada)));

    world.wrote(AuditEntry.ofPerson("phone.listed", ada));
  }

  @Test
  void whatTheRulesDoIsNotWritten() {
    devices.allow("kitchen tablet", Set.of(ada));

    assertThat(devices.fingerprint("kitchen tablet")).isEqualTo(phone);
    assertThat(kept.list(ada)).extracting(FamilyDevice::fingerprint).containsExactly(phone);
    world.wroteNothing();
  }

  private DevicePermission decision(boolean isAllowed) {
    return new DevicePermission(phone, ada, isAllowed, AuditWorld.newPerson(), NOW);
  }
}

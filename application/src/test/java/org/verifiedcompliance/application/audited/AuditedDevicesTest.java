package org.verifiedcompliance.application.audited;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.notifications.Device;
import org.verifiedcompliance.application.notifications.DeviceId;
import org.verifiedcompliance.application.notifications.InMemoryDevices;
import org.verifiedcompliance.domain.people.PersonId;

class AuditedDevicesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final TokenHash TOKEN = new TokenHash("ab".repeat(32));
  private static final byte[] SEALED = {1, 2};
  private final AuditWorld world = new AuditWorld();
  private final InMemoryDevices kept = new InMemoryDevices();
  private final AuditedDevices devices = new AuditedDevices(kept, world.together);
  private final PersonId ada = AuditWorld.newPerson();

  @Test
  void aNewDeviceIsWrittenWithoutItsToken() {
    var phone = phone();

    assertThat(devices.put(phone, TOKEN, SEALED)).isEqualTo(phone);

    world.wrote(said("device.registered", phone));
    assertThat(kept.list(ada)).containsExactly(phone);
  }

  @Test
  void aDeviceThatIsKnownIsWrittenUnderTheIdItHas() {
    var known = kept.put(phone(), TOKEN, SEALED);

    assertThat(devices.put(phone(), TOKEN, SEALED).id()).isEqualTo(known.id());

    world.wrote(said("device.registered", known));
  }

  @Test
  void oneIsRemovedOnce() {
    var phone = kept.put(phone(), TOKEN, SEALED);

    assertThat(devices.remove(ada, phone.id())).isTrue();
    assertThat(devices.remove(ada, phone.id())).isFalse();

    world.wrote(said("device.removed", phone));
  }

  @Test
  void oneOfSomebodyElseStaysAndNothingIsWritten() {
    var phone = kept.put(phone(), TOKEN, SEALED);

    assertThat(devices.remove(AuditWorld.newPerson(), phone.id())).isFalse();

    world.wroteNothing();
  }

  @Test
  void thatATokenDiedIsNoActOfAnybody() {
    var phone = kept.put(phone(), TOKEN, SEALED);
    assertThat(devices.list(ada)).containsExactly(phone);

    devices.removeDead(phone.id(), SEALED);

    assertThat(devices.list(ada)).isEmpty();
    world.wroteNothing();
  }

  private Device phone() {
    return new Device(new DeviceId(UUID.randomUUID()), ada, Device.Platform.IOS, NOW, NOW);
  }

  private AuditEntry said(String action, Device device) {
    return AuditEntry.of(action, "device", device.id().value()).concerning(ada);
  }
}

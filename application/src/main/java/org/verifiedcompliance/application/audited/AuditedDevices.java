package org.verifiedcompliance.application.audited;

import java.util.List;
import org.verifiedcompliance.application.accounts.TokenHash;
import org.verifiedcompliance.application.audit.AuditEntry;
import org.verifiedcompliance.application.notifications.Device;
import org.verifiedcompliance.application.notifications.DeviceId;
import org.verifiedcompliance.application.notifications.Devices;
import org.verifiedcompliance.domain.people.PersonId;

/** Devices for push messages, with what people do to theirs in the log. */
public final class AuditedDevices implements Devices {
  private final Devices kept;
  private final Together together;

  /** Keeps devices there. */
  public AuditedDevices(Devices kept, Together together) {
    this.kept = kept;
    this.together = together;
  }

  @Override
  public Device put(Device device, TokenHash token, byte[] sealed) {
    return together.change(
        () -> kept.put(device, token, sealed),
        put -> entry("device.registered", put.id(), device.person()));
  }

  @Override
  public boolean remove(PersonId person, DeviceId device) {
    return together.ifDone(
        () -> kept.remove(person, device), () -> entry("device.removed", device, person));
  }

  private static AuditEntry entry(String action, DeviceId device, PersonId person) {
    return AuditEntry.of(action, "device", device.value()).concerning(person);
  }

  @Override
  public List<Device> list(PersonId person) {
    return kept.list(person);
  }

  @Override
  public void removeDead(DeviceId device, byte[] sealed) {
    kept.removeDead(device, sealed);
  }
}
